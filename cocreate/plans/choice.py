"""What the table chose with its dots: the tally, who voted, and each choice as it was made."""

from collections.abc import Mapping

from cocreate.boards.events import Fields, Records
from cocreate.plans.plan import PlanDecision

Cards = Mapping[str, Fields]
Tally = dict[str, int]


def tally(records: Records, cards: Cards) -> Tally:
    """Dots by card, most first. A later round on the same zone stands instead of an earlier one."""
    dots: Tally = {}
    for _, fields in _closed(records):
        zone = fields.get("zone")
        dots = {card: n for card, n in dots.items() if cards[card].get("zone") != zone}
        dots |= {card: n for card, n in fields.get("tally", {}).items() if n and card in cards}
    return _most_first(dots)


def voters(records: Records) -> int:
    """People who placed a dot in a round that was closed; where the ballots are gone, as many as the rounds counted."""
    closed = dict(_closed(records))
    ballots = records.get("ballot", {}).values()
    people = {ballot["author"] for ballot in ballots if ballot.get("round") in closed and ballot.get("used")}
    counted: list[int] = [fields.get("voters", 0) for fields in closed.values()]
    return max([len(people), *counted])


def decisions(records: Records, cards: Cards) -> list[PlanDecision]:
    """Every choice that was closed, the first first: also one that a later choice on the same zone replaced."""
    return [_decision(records, cards, id, fields) for id, fields in _closed(records)]


def winners(dots: Mapping[str, int]) -> list[str]:
    """Those with no fewer dots than the average of those that got any, in the order given."""
    voted = [n for n in dots.values() if n]
    return [card for card, n in dots.items() if n and n * len(voted) >= sum(voted)]


def _decision(records: Records, cards: Cards, id: str, fields: Fields) -> PlanDecision:
    given = _most_first({card: n for card, n in fields.get("tally", {}).items() if n and card in cards})
    phase = records.get("phase", {}).get(fields.get("phase", ""), {})
    zone = records.get("zone", {}).get(fields.get("zone", ""), {})
    return PlanDecision(
        round=id,
        title=phase.get("title") or zone.get("title", ""),
        opened=fields.get("opened", 0),
        voters=fields.get("voters", 0),
        votes_cast=sum(given.values()),
        tally=given,
        chosen=winners(given),
        zone=zone.get("title", ""),
        dots=fields.get("dots", 0),
        max_per_card=fields.get("max_per_card", 0),
        secret=fields.get("secret", False),
    )


def _most_first(dots: Tally) -> Tally:
    return dict(sorted(dots.items(), key=lambda item: (-item[1], item[0])))


def _closed(records: Records) -> list[tuple[str, Fields]]:
    closed = [(id, fields) for id, fields in records.get("round", {}).items() if fields.get("status") == "closed"]
    return sorted(closed, key=lambda item: (item[1].get("opened", 0), item[0]))
