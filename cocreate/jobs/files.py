"""Which files a plan is rendered to, and what they are to a browser."""

from cocreate.exports import FORMATS

FILES: dict[str, str] = {format: media for format, (media, _) in FORMATS.items()}
