"""What a file is that goes with an action: nothing of a swollen one is made before it is refused (MON-5)."""

import zipfile
from typing import Any

import pytest

from cocreate.errors import Refused
from cocreate.imports.attachment import MAX_BYTES, MAX_NAMES, media_of


def test_MON_5_a_document_of_countless_parts_is_refused_before_it_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of its names would be an object in our memory."""
    entry = b"PK\x01\x02" + bytes(42)
    swollen = b"PK\x03\x04" + entry * ((MAX_BYTES - 4) // len(entry))
    few = b"PK\x03\x04" + entry * MAX_NAMES
    opened: list[int] = []

    def opening(file: Any) -> Any:
        opened.append(len(file.getvalue()))
        raise zipfile.BadZipFile

    monkeypatch.setattr(zipfile, "ZipFile", opening)
    assert media_of(swollen) == media_of(few) == Refused("file_kind")
    assert opened == [len(few)]
