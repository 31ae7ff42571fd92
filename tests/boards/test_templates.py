"""Every template has its shape, makes a board that holds together, and says in every language what to do."""

import itertools
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from cocreate.boards import templates as folder
from cocreate.boards.commands import OpenBoard
from cocreate.boards.decide import SERVER
from cocreate.boards.records import LINK_ENDS
from cocreate.boards.templates import STAGES, template, templates
from cocreate.boards.templates.shape import HEIGHT, WIDTH, Template, schema
from cocreate.locales import LANGUAGES
from tests.helpers.given import Table

Fields = dict[str, Any]

GAP = 40  # between zones
METHODS = {
    "understand": {"needs-analysis", "problem-tree", "stakeholder-map", "personas", "journey", "empathy-map", "swot"}
    | {"resources-map"},
    "imagine": {"how-might-we", "brainwriting", "world-cafe", "open-space"},
    "choose": {"premortem", "effort-impact"},
    "plan": {"theory-of-change", "logical-framework", "service-blueprint", "action-plan"},
    "learn": {"retrospective", "good-practices"},
}

CURLY = set("\u2018\u2019\u201c\u201d\u201e")
QUOTES = {"de": set("„“")}

every_template = pytest.mark.parametrize("found", templates().values(), ids=templates())


def kinds_in(found: Fields, phase: Fields) -> set[str]:
    """The kinds of the zones where the phase lets participants write."""
    return {zone["kind"] for zone in found["zones"] if not phase["zones"] or zone["id"] in phase["zones"]}


def apart(one: Fields, other: Fields, gap: int) -> bool:
    beside = one["x"] + one["w"] + gap <= other["x"] or other["x"] + other["w"] + gap <= one["x"]
    return beside or one["y"] + one["h"] + gap <= other["y"] or other["y"] + other["h"] + gap <= one["y"]


def worded(found: Fields) -> Iterator[tuple[str, str, Fields]]:
    """All texts with whose they are and what they are."""
    yield from (("", name, found[name]) for name in ("title", "about", "alt"))
    parts = found["zones"] + found["phases"]
    yield from ((part["id"], name, part[name]) for part in parts for name in ("title", "prompt"))


def test_the_schema_in_the_docs_is_the_one_of_the_types() -> None:
    """COCREATE_WRITE_SCHEMA=1 writes it anew."""
    written = Path(__file__).parents[2] / "docs" / "template.schema.json"
    if os.environ.get("COCREATE_WRITE_SCHEMA"):
        written.write_bytes(schema())
    assert written.read_bytes() == schema()


def test_there_are_at_least_twenty_templates_and_every_method_that_we_promise() -> None:
    assert len(templates()) >= 20
    for stage, names in {**METHODS, "whole": {"co-design"}}.items():
        assert names <= {name for name, found in templates().items() if found["stage"] == stage}


def test_the_whole_way_comes_first_then_the_methods_in_the_order_of_the_work_and_by_name() -> None:
    listed = list(templates())
    assert listed[0] == "co-design"
    assert [name for name, found in templates().items() if found["stage"] == "whole"] == ["co-design"]
    assert listed == sorted(listed, key=lambda name: (STAGES.index(templates()[name]["stage"]), name))
    assert {found["stage"] for found in templates().values()} == set(STAGES)


def test_a_template_has_a_name_that_can_stand_in_an_address_and_no_two_have_one_title() -> None:
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in templates())
    for language in LANGUAGES:
        assert len({found["title"][language] for found in templates().values()}) == len(templates())


def test_what_is_no_template_has_no_shape() -> None:
    assert template("lunch") is None
    whole = msgspec.json.encode(template("co-design"))
    for wrong in (
        whole.replace(b'"stage":"whole"', b'"stage":"lunch"'),
        whole.replace(b'"stage":"whole"', b'"stage":"whole","colour":"red"'),
        whole.replace(b'"kind":"need"', b'"kind":"wish"'),
        whole.replace(b'"title":{"it":"Bisogni"', b'"title":{"it":" Bisogni"'),
        whole.replace(b'"title":{"it":"Bisogni"', b'"title":{"it":"Bisogni  nostri"'),
        whole.replace(b'"title":{"it":"Bisogni",', b'"title":{'),
    ):
        assert wrong != whole
        with pytest.raises(msgspec.ValidationError):
            msgspec.json.decode(wrong, type=Template)


@pytest.mark.parametrize("name", templates())
def test_every_file_has_the_shape_of_the_schema(name: str) -> None:
    file = Path(folder.__file__).parent / f"{name}.json"
    msgspec.json.decode(file.read_bytes(), type=Template)
    assert file.read_text(encoding="utf-8").endswith("}\n")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", templates())
def test_every_template_opens_a_board_in_its_first_phase(name: str, language: Any) -> None:
    found = templates()[name]
    table = Table().by(SERVER, OpenBoard(title="x", language=language, template=name))
    table.has("board", "board", template=name, phase=found["phases"][0]["id"])
    table.has("zone", found["zones"][-1]["id"], title=found["zones"][-1]["title"][language])
    assert len(table.board.of("zone")) == len(found["zones"])
    assert len(table.board.of("phase")) == len(found["phases"])


@every_template
def test_ids_are_unique(found: Fields) -> None:
    for part in ("zones", "phases"):
        ids = [one["id"] for one in found[part]]
        assert len(set(ids)) == len(ids)


@every_template
def test_zones_stand_apart_and_within_the_board_which_begins_at_its_corner(found: Fields) -> None:
    for one, other in itertools.combinations(found["zones"], 2):
        assert apart(one, other, GAP), (one["id"], other["id"])
    for zone in found["zones"]:
        assert zone["x"] + zone["w"] <= WIDTH and zone["y"] + zone["h"] <= HEIGHT, zone["id"]
    assert min(zone["x"] for zone in found["zones"]) == min(zone["y"] for zone in found["zones"]) == 0


@every_template
def test_phases_know_their_zones_and_each_zone_is_open_to_writing_at_some_time(found: Fields) -> None:
    zones = {zone["id"] for zone in found["zones"]}
    for phase in found["phases"]:
        assert set(phase["zones"]) <= zones
        assert len(set(phase["zones"])) == len(phase["zones"])
    named = {zone for phase in found["phases"] if "write" in phase["allows"] for zone in phase["zones"]}
    anywhere = any("write" in phase["allows"] and not phase["zones"] for phase in found["phases"])
    assert anywhere or named == zones


@every_template
def test_there_are_rules_for_a_vote_exactly_where_people_vote_on_a_zone_that_was_written_in_before(
    found: Fields,
) -> None:
    written: set[str] = set()
    for phase in found["phases"]:
        assert ("vote" in phase) == ("vote" in phase["allows"])
        if "vote" in phase:
            assert phase["vote"]["zone"] in written
            assert phase["vote"]["max_per_card"] <= phase["vote"]["dots"]
            assert phase["writing"] == "open" and "write" not in phase["allows"]
        elif "write" in phase["allows"]:
            written |= set(phase["zones"]) or {zone["id"] for zone in found["zones"]}


@every_template
def test_where_people_write_in_private_the_phase_names_its_zones_and_nothing_is_joined_yet(found: Fields) -> None:
    for phase in found["phases"]:
        if phase["writing"] == "private":
            assert phase["zones"] and "write" in phase["allows"]
            assert not {"group", "link", "plan", "vote"} & set(phase["allows"])


@every_template
def test_acts_are_allowed_once_each_and_only_where_there_is_something_to_do(found: Fields) -> None:
    kinds = {zone["kind"] for zone in found["zones"]}
    linked = any(starts & kinds and ends & kinds for starts, ends in LINK_ENDS.values())
    for phase in found["phases"]:
        assert len(set(phase["allows"])) == len(phase["allows"])
        assert "plan" not in phase["allows"] or "action" in kinds_in(found, phase)
        assert "link" not in phase["allows"] or linked
    assert "action" not in kinds or any("plan" in phase["allows"] for phase in found["phases"])


@every_template
def test_a_template_leads_to_needs_or_ideas(found: Fields) -> None:
    assert {zone["kind"] for zone in found["zones"]} & {"need", "idea"}


@every_template
def test_every_text_is_said_in_all_languages_and_what_is_asked_in_each_of_them(found: Fields) -> None:
    for whose, name, words in worded(found):
        assert set(words) == set(LANGUAGES), whose
        assert name not in ("about", "alt", "prompt") or len(set(words.values())) == len(LANGUAGES), whose


@every_template
def test_texts_are_neat(found: Fields) -> None:
    for whose, name, words in worded(found):
        for language, text in words.items():
            bare = text.replace("\u00a0", " ") if language == "fr" else text  # where French puts them they do not break
            assert bare == " ".join(bare.split()), (whose, text)
            assert not set(text) & (CURLY - QUOTES.get(language, set())), (whose, text)
            assert name == "title" or text.rstrip("\u00a0»“")[-1] in ".?…", (whose, text)
            assert text.lstrip("¿")[0].isupper(), (whose, text)
            assert language != "fr" or not re.search(r"[^\u00a0][?!;:»]|«[^\u00a0]", text), (whose, text)


@every_template
def test_what_is_asked_in_a_zone_is_asked_nowhere_else(found: Fields) -> None:
    for language in LANGUAGES:
        asked = [part["prompt"][language] for part in found["zones"] + found["phases"]]
        assert len(set(asked)) == len(asked)


@every_template
def test_the_layout_is_told_in_two_to_four_sentences(found: Fields) -> None:
    for text in found["alt"].values():
        assert 2 <= len(re.findall(r"\.(?: |$)", text)) <= 4, text
