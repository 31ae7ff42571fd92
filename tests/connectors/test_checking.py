"""PUS-3: the few lines of docs/api.md with which a receiver checks a delivery do what they say."""

import re
import time
from pathlib import Path
from typing import Any

from cocreate.connectors.signing import SIGNATURE, PlanMade, of_plan, sent

PAGE = (Path(__file__).parents[2] / "docs" / "api.md").read_text("utf-8")


def test_PUS_3_a_receiver_that_does_as_the_page_says_believes_ours_and_nobody_elses() -> None:
    [code] = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    there: dict[str, Any] = {}
    exec(code, there)
    is_ours = there["is_ours"]
    told = of_plan("d-1", PlanMade(board="b1", seq=5, version=1, at=7), "https://x.example")
    now = int(time.time())
    body, headers = sent(told, "secret", now)
    assert is_ours("secret", headers[SIGNATURE], body)
    assert not is_ours("another", headers[SIGNATURE], body)
    assert not is_ours("secret", headers[SIGNATURE], body.replace(b"b1", b"b2"))
    assert not is_ours("secret", headers[SIGNATURE].replace(str(now), str(now - 1)), body)
    old, headers = sent(told, "secret", now - 301)
    assert not is_ours("secret", headers[SIGNATURE], old)


def test_PUS_3_the_page_names_the_headers_that_are_sent() -> None:
    told = of_plan("d-1", PlanMade(board="b1", seq=5, version=1, at=7), "https://x.example")
    _, headers = sent(told, "secret", 1)
    for name in headers.keys() - {"Content-Type"}:
        assert f"`{name}`" in PAGE
