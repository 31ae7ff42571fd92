"""The live board: sockets, sessions, rooms. Only `socket` and `hub` await; all else here is sans-I/O."""
