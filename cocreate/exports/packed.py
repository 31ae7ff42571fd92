"""What the Office formats have in common: a zip of XML, here with the same bytes for the same plan (JOB-4)."""

import io
import re
import zipfile

NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip can tell


def writable(text: str) -> str:
    """The text with what XML cannot hold replaced."""
    return NOT_IN_XML.sub(REPLACEMENT, text)


def packed(archive: bytes) -> bytes:
    """The same archive without the time at which it was written."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            info = zipfile.ZipInfo(entry.filename, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            new.writestr(info, old.read(entry))
    return out.getvalue()
