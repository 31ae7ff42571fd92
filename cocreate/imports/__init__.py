"""Files that people bring: bytes in, cards out. It does no I/O and reads no clock; what it cannot bring it reports."""
