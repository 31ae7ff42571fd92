"""Sealed plans: one file with all that belongs to a version, a signed list of it, and what tells whether it is whole.

Nothing here opens a store or a socket, and no person's name goes into a file that leaves the server (LOG-11).
"""
