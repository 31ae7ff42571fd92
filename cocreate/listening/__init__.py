"""Needs that were gathered elsewhere, read so that they can stand on a board."""
