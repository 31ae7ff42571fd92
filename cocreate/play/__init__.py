"""Workshops played by simulated participants, each a real client of the server; nothing here writes to a store."""
