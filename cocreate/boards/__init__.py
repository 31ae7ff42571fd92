"""What stands on a board and how it changes: pure, without I/O, clock or chance."""
