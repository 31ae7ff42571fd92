"""Which of our languages a reader likes best, by what their browser says (RFC 9110, `Accept-Language`)."""

from cocreate.locales import LANGUAGES, Language

OTHERWISE: Language = "it"
MOST = 32  # ranges that are looked at: nobody reads more languages


def preferred(header: str) -> Language:
    """The language of the heaviest range that we speak, the earlier one of two alike; else Italian. `*` is no wish."""
    weights: dict[Language, float] = {}
    for part in header.split(",", MOST)[:MOST]:
        weight, named = _range(part)
        for language in LANGUAGES:
            if language == named and weight > weights.get(language, 0):
                weights[language] = weight
    return max(weights, key=lambda language: weights[language], default=OTHERWISE)


def _range(part: str) -> tuple[float, str]:
    """`de-CH;q=0.8` is (0.8, "de"). A weight that is none counts as 0: whoever sent it meant something else."""
    tag, _, weight = part.strip().lower().partition(";")
    return _weight(weight.strip()), tag.partition("-")[0].strip()


def _weight(said: str) -> float:
    if not said:
        return 1.0
    try:
        value = float(said.removeprefix("q="))
    except ValueError:
        return 0.0
    return value if 0 <= value <= 1 else 0.0
