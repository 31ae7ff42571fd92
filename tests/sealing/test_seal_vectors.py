"""The vectors of sealed files, which the browser runs too: web/tests/seal.test.ts."""

import base64
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from cocreate.sealing.check import check
from cocreate.sealing.manifest import PublicKey

CASES = json.loads((Path(__file__).parents[1] / "vectors/seal.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_SEA_3_a_sealed_file_is_judged_as_the_vectors_say(case: dict[str, Any]) -> None:
    keys = msgspec.convert(case["keys"], list[PublicKey])
    verdict = check(base64.b64decode(case["file"]), keys)
    assert (verdict.outcome, verdict.trust) == (case["outcome"], case["trust"])
    assert msgspec.to_builtins(verdict.faults) == case["faults"]
    assert msgspec.to_builtins(verdict.manifest) == case["seal"]
