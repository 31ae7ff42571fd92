"""What the server says of itself quotes nobody."""

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.engine import URL
from sqlalchemy.exc import OperationalError

from cocreate.storage.sqlite import _engine


def test_an_error_of_the_database_does_not_quote_what_was_to_be_written(tmp_path: Path) -> None:
    engine = _engine(URL.create("sqlite", database=str(tmp_path / "x.db")), "BEGIN", 1, writes=True)
    with pytest.raises(OperationalError) as broken, engine.begin() as connection:
        connection.execute(text("SELECT :said FROM nowhere"), {"said": "what Chiara wrote"})
    assert "Chiara" not in str(broken.value)
    engine.dispose()
