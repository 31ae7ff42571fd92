"""The workshop file: what is wrong with one is told with its place, in both languages, and all of it at once."""

import copy
import json
import os
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from cocreate.listening.mistakes import Mistakes
from cocreate.play.format import schema
from cocreate.play.workshop import Loaded, load

BRESCIA = json.loads(resources.files("cocreate.play").joinpath("brescia.json").read_bytes())
Change = Callable[[dict[str, Any]], Any]


def told(tmp_path: Path, change: Change) -> list[str]:
    workshop = copy.deepcopy(BRESCIA)
    change(workshop)
    file = tmp_path / "w.json"
    file.write_text(json.dumps(workshop), encoding="utf-8")
    loaded = load(file)
    return loaded.sentences("en") if isinstance(loaded, Mistakes) else []


def test_the_schema_in_the_docs_is_the_one_of_the_types() -> None:
    """COCREATE_WRITE_SCHEMA=1 writes it anew."""
    written = Path(__file__).parents[2] / "docs" / "workshop.schema.json"
    if os.environ.get("COCREATE_WRITE_SCHEMA"):
        written.write_bytes(schema())
    assert written.read_bytes() == schema()


def test_each_thing_is_done_in_the_phase_that_allows_it(tmp_path: Path) -> None:
    file = tmp_path / "w.json"
    file.write_text(json.dumps(BRESCIA), encoding="utf-8")
    loaded = load(file)
    assert isinstance(loaded, Loaded)
    listen, imagine, cluster, choose, plan = loaded.plan.steps
    assert {card.zone for card in listen.cards} == {"needs"}
    assert {card.zone for card in imagine.cards} == {"ideas", "resources", "obstacles"}
    assert (len(cluster.groups), {link.kind for _, link in cluster.links}) == (7, {"answers"})
    assert sum(vote.dots for vote in choose.votes) == 60
    assert {card.id for card in plan.actions} == {card.id for card in plan.cards}
    assert {link.kind for _, link in plan.links} == {"realises", "uses", "hindered_by", "depends_on"}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda w: w["votes"][3].update(card="i99"), 'votes[3].card: there is no card "i99"'),
        (
            lambda w: w["votes"][3].update(card="n01"),
            'votes[3].card: the vote is on the zone "ideas", and the card "n01"',
        ),
        (
            lambda w: w["participants"][1].update(monitors=True),
            f'participants[1].monitors: "{BRESCIA["participants"][1]["id"]}" measures, but is no observer',
        ),
        (lambda w: w["votes"][3].update(dots=5), "votes[3].dots: a card takes 4 dots at most"),
        (
            lambda w: w["votes"][4].update(dots=2),
            'votes[4].dots: with these "ref-ats-brescia" comes to 6 dots, and has 5',
        ),
        (
            lambda w: w["votes"][3].update(participant="osservatorio"),
            'votes[3].participant: "osservatorio" only observes',
        ),
        (lambda w: w["votes"][3].update(participant="facilitazione"), 'votes[3].participant: "facilitazione" leads'),
        (lambda w: w["votes"].append(w["votes"][0]), 'votes[29]: "ref-comune-brescia" has given dots to this card'),
        (lambda w: w["cards"][3].pop("text"), 'cards[3]: the field "text" is missing'),
        (lambda w: w["cards"][3].update(text="a\x07"), "cards[3].text: the text holds a character"),
        (lambda w: w["cards"][3].update(text="\ud800"), "cards[3].text: the text holds a character"),
        (lambda w: w["cards"][3].update(author="nobody"), 'cards[3].author: there is no participant "nobody"'),
        (lambda w: w["cards"][3].update(author="osservatorio"), 'cards[3].author: "osservatorio" only observes'),
        (lambda w: w["cards"][3].update(zone="moon"), 'cards[3].zone: there is no zone "moon"'),
        (lambda w: w["cards"][3].update(kind="idea"), 'cards[3].kind: in the zone "needs" cards are of kind "need"'),
        (lambda w: w["cards"][3].update(id="n01"), 'cards[3].id: there is "n01" already'),
        (lambda w: w["cards"][3].update(id="a b"), "cards[3].id: an identifier has plain letters"),
        (lambda w: w["cards"][3].update(owner="sindacato"), "cards[3]: only an action has an owner"),
        (lambda w: w["cards"][3].update(colour="rose"), 'cards[3]: there is no field "colour"'),
        (lambda w: w["cards"][50].update(owner="x"), 'cards[50].owner: there is no organisation "x"'),
        (lambda w: w["cards"][50].update(start="2021-02-31"), 'cards[50].start: "2021-02-31" is not a day'),
        (lambda w: w["cards"][50].update(start="1 May"), "cards[50].start: it takes a day written like 2021-03-31"),
        (lambda w: w["cards"][50].update(end="2020-01-01"), "cards[50].end: the end comes before the start"),
        (lambda w: w["groups"][1]["cards"].append("n01"), 'groups[1].cards[9]: the card "n01" is in the group "g1"'),
        (lambda w: w["groups"][1]["cards"].append("n77"), 'groups[1].cards[9]: there is no card "n77"'),
        (lambda w: w["links"][0].update({"from": "x"}), 'links[0].from: there is no card "x"'),
        (lambda w: w["links"][0].update({"from": "a01"}), 'links[0]: a link "answers" cannot go from "a01" to "n01"'),
        (lambda w: w["links"].append(w["links"][0]), "links[54]: this link is there already"),
        (lambda w: w["links"][0].update(kind="likes"), 'links[0].kind: the value "likes" is not one of those'),
        (lambda w: w["phases"].pop(), "cards[49]: no phase of the file lets people plan once this action is there"),
        (lambda w: w["phases"].pop(3), "votes[0]: no phase of the file has a vote"),
        (lambda w: w["phases"][0].update(id="sing"), 'phases[0].id: the template has no phase "sing"'),
        (lambda w: w["participants"].pop(0), "participants: it takes at least one facilitator"),
        (lambda w: w["board"].update(title=3), "board.title: it takes str, not int"),
        (lambda w: w["board"].update(template="none"), 'board.template: there is no template "none"'),
        (lambda w: w["programme"].update(lead="x"), 'programme.lead: there is no organisation "x"'),
        (lambda w: w.pop("phases"), 'the field "phases" is missing'),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, change: Change, sentence: str) -> None:
    assert any(said.startswith(sentence) for said in told(tmp_path, change)), told(tmp_path, change)


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    def two(workshop: dict[str, Any]) -> None:
        workshop["votes"][3]["card"] = "i99"
        workshop["cards"][0]["author"] = "nobody"

    assert len(told(tmp_path, two)) == 2


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b'{"board": ', "non è JSON valido alla riga 1, colonna 11"),
        (b"\xff\xfe", "il testo non è in UTF-8"),
        (b'{"board": NaN}', "il valore non va bene"),
        (b"[" * 100_000, "il valore non va bene"),
        (b"[]", "ci vuole object, non array"),
    ],
)
def test_what_is_no_workshop_at_all_is_told_in_a_sentence(tmp_path: Path, body: bytes, sentence: str) -> None:
    file = tmp_path / "w.json"
    file.write_bytes(body)
    loaded = load(file)
    assert isinstance(loaded, Mistakes)
    assert sentence in loaded.sentences("it")[0]


def test_a_file_that_is_not_there_is_told_with_its_name(tmp_path: Path) -> None:
    loaded = load(tmp_path / "none.json")
    assert isinstance(loaded, Mistakes)
    assert loaded.sentences("it") == [f"{tmp_path / 'none.json'}: il file non c’è o non si può leggere"]
