"""The plan: what a finished board comes to. Pure: no I/O, no clock, no randomness (JOB-4)."""
