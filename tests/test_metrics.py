"""What the process says of itself in numbers: where it was asked to, and nothing of what people wrote (S14)."""

import json
import re
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from prometheus_client import generate_latest
from prometheus_client.parser import text_string_to_metric_families

from cocreate.boards import commands as c
from cocreate.counts import Counts, Histogram
from cocreate.metrics import registry
from cocreate.settings import SettingsError, settings
from tests.realtime.serving import Served, add
from tests.services import free_port

ROOT = Path(__file__).parents[1]
CANARY = "Serafina Xilofono"


def said_by(counts: Counts) -> dict[str, float]:
    return samples(generate_latest(registry(counts)).decode())


def samples(text: str) -> dict[str, float]:
    """name{labels} -> value"""
    found = {}
    for family in text_string_to_metric_families(text):
        for sample in family.samples:
            labels = ",".join(f"{name}={value}" for name, value in sample.labels.items())
            found[f"{sample.name}{{{labels}}}" if labels else sample.name] = sample.value
    return found


def asked(port: int) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10) as answer:
        return str(answer.read().decode())


def test_a_histogram_counts_what_was_at_most_so_much() -> None:
    counts = Counts(append_lines=Histogram(1, 10))
    for value in (1, 2, 10, 11):
        counts.append_lines.observe(value)
    said = said_by(counts)
    assert [said[f"cocreate_append_lines_bucket{{le={bound}}}"] for bound in ("1", "10", "+Inf")] == [1, 3, 4]
    assert (said["cocreate_append_lines_count"], said["cocreate_append_lines_sum"]) == (4, 24)


def test_every_number_that_the_dashboard_shows_is_there() -> None:
    """And every family of ours is on it, so that none is counted for nobody."""
    counts = Counts()
    counts.refusals["busy"] = counts.jobs["done"] = counts.log_lines["error", "bug"] = 1
    there = {name.partition("{")[0] for name in said_by(counts)}
    dashboard = json.loads((ROOT / "docs" / "grafana.json").read_text())
    shown = {
        name
        for panel in dashboard["panels"]
        for target in panel.get("targets", ())
        for name in re.findall(r"\b(?:cocreate|process)_\w+", target["expr"])
    }
    assert shown - there == set()
    ours = {re.sub("_(bucket|count|sum|created)$", "", name) for name in there if name.startswith("cocreate_")}
    assert ours - {re.sub("_(bucket|count|sum)$", "", name) for name in shown} == set()


def test_nobody_may_ask_where_nothing_was_said_and_a_port_alone_is_for_this_machine() -> None:
    assert settings(environment={}).metrics is None
    assert settings(environment={"COCREATE_METRICS": "9464"}).metrics == ("127.0.0.1", 9464)
    assert settings(environment={"COCREATE_METRICS": "[::1]:9464"}).metrics == ("::1", 9464)
    with pytest.raises(SettingsError, match="must be like 9464"):
        settings(environment={"COCREATE_METRICS": "everywhere"})


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, int]]:
    port = free_port()
    server = Served(tmp_path_factory.mktemp("data"), COCREATE_METRICS=str(port)).start()
    yield server, port
    server.end()


async def test_S14_what_a_table_does_is_counted_and_nothing_of_it_is_said(served: tuple[Served, int]) -> None:
    server, port = served
    before = samples(asked(port))
    opened = await server.opened()
    lead = await server.join(opened, f"{CANARY} the facilitator", "facilitator")
    codes = [invite.get("code", "") for invite in (await server.api.invites(lead)).values()]
    ada = await server.join(opened, CANARY)
    async with server.socket(ada) as browser:
        await browser.welcome()
        for n in range(5):
            await browser.do(f"k{n}", add(f"card{n}", f"{CANARY} {n}"))
            await browser.answer(f"k{n}")
        await browser.do("k0", add("card0", f"{CANARY} 0"))
        await browser.answer("k0")
        await browser.do("no", c.OpenPhase(phase="plan"))
        await browser.answer("no")
        text = asked(port)
    said = samples(text)
    for name, least in {
        "cocreate_commands_total{outcome=done}": 5,
        "cocreate_commands_total{outcome=again}": 1,
        "cocreate_commands_total{outcome=refused}": 1,
        "cocreate_refusals_total{code=facilitator_only}": 1,
        "cocreate_append_seconds_count": 5,
        "cocreate_append_lines_sum": 5,
        "cocreate_sockets_opened_total": 1,
        "cocreate_fan_out_bytes_total": 5 * len(CANARY),
    }.items():
        assert said[name] - before.get(name, 0) >= least, name
    assert (said["cocreate_sockets"], said["cocreate_seats"], said["cocreate_rooms"]) == (1, 1, 1)
    secret = [
        CANARY,
        *CANARY.split(),
        opened.board,
        opened.key,
        ada.token,
        ada.you,
        server.desk_key,
        *filter(None, codes),
    ]
    assert [word for word in secret if word in text] == []
    assert [word for word in secret if word in server.stderr] == []
