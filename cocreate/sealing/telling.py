"""What a verdict comes to in words, for who reads it in a terminal or gets it from the server."""

from datetime import UTC, datetime
from typing import Any

from cocreate.locales import Language, sentence
from cocreate.locales.formats import long_day
from cocreate.sealing.check import Verdict


def told(verdict: Verdict, language: Language) -> list[str]:
    """First whether it holds, then what is wrong, then what the seal says and what that is worth."""
    lines = [sentence(language, f"verify-{verdict.outcome}")]
    lines += [sentence(language, f"verify-{fault.code}", name=fault.name) for fault in verdict.faults]
    if (seal := verdict.manifest) is None:
        return lines
    when = datetime.fromtimestamp(seal.at / 1000, UTC)
    said = {"day": long_day(language, when.date()), "time": f"{when:%H:%M}", "organisation": seal.by.organisation}
    whom = "verify-by" if seal.by.organisation else "verify-by-nobody"
    lines.append(sentence(language, "verify-what", title=seal.title, version=str(seal.version)))
    lines.append(sentence(language, whom, **said))
    lines.append(sentence(language, "verify-log", seq=str(seal.log.seq), chain=seal.log.chain, epoch=seal.log.epoch))
    if seal.papers is not None:
        lines.append(sentence(language, "verify-papers", seq=str(seal.papers.seq), chain=seal.papers.chain))
    lines.append(sentence(language, "verify-files", count=len(seal.files)))
    lines.append(sentence(language, "verify-key", public=seal.key))
    if not any(fault.code in ("foreign", "late") for fault in verdict.faults):
        lines.append(sentence(language, f"verify-{verdict.trust}"))
    return lines


def as_json(verdict: Verdict, language: Language) -> dict[str, Any]:
    return {
        "holds": verdict.holds,
        "outcome": verdict.outcome,
        "trust": verdict.trust,
        "faults": verdict.faults,
        "seal": verdict.manifest,
        "told": told(verdict, language),
    }
