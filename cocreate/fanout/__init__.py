"""Hints between the parts of one instance: something has changed on a board. A hint is never the truth (LIV-7)."""
