"""The Python client of a table: what plays workshops, fills demos and imports consultations speaks through it."""
