"""How the product says no: a refusal is a value with a code and the values of its sentence, never an exception."""

import msgspec


class Refused(msgspec.Struct, frozen=True):
    """What was asked is not done. `code` names a sentence `refused-<code>` in cocreate/locales; `args` fill it."""

    code: str
    args: dict[str, str | int] = {}
