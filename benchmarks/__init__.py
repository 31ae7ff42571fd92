"""Measures cocreate beside what people would run instead. Nothing here is part of the product."""
