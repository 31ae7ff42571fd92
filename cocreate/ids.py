"""The shapes of names that machines give: ids, join codes, keys. It must never guess: what is malformed is refused."""

import re
import secrets
from typing import Final

ID_PATTERN: Final = r"^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}\Z"
CODE_ALPHABET: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # 31 symbols: without 0 O 1 I L
CODE_LENGTH: Final = 8

_ID = re.compile(ID_PATTERN)
_ALPHABET: Final = "abcdefghijklmnopqrstuvwxyz234567"


def new_id(prefix: str = "") -> str:
    """A random id of 80 bits, in 16 symbols after the prefix."""
    return prefix + "".join(secrets.choice(_ALPHABET) for _ in range(16))


def new_key() -> str:
    """A secret of 256 bits, safe in an address."""
    return secrets.token_urlsafe(32)


def new_code() -> str:
    """A join code of 8 symbols that cannot be mistaken for one another: 39.6 bits."""
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))


def tidy_code(typed: str) -> str:
    """What a person typed, as the code that it means: spaces and dashes dropped, capitals."""
    return re.sub(r"[\s-]", "", typed).upper()


def is_id(text: str) -> bool:
    return _ID.match(text) is not None
