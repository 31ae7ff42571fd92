"""On the wire: nothing of what others write in private, nor of their secret dots, is in any byte (DEC-4)."""

import base64
import contextlib
import random

from cocreate.boards import commands as c
from cocreate.realtime import frames as f
from tests.realtime.serving import Browser, Served, add

SECRET = "segretissimo"
FIELDS = ("text", "zone", "x", "author")


def bytes_of(browser: Browser) -> bytes:
    return b"\n".join(browser.raw)


async def test_DEC_4_what_is_written_in_private_arrives_nowhere_else_until_it_is_revealed(shared: Served) -> None:
    opened = await shared.opened()  # its first phase is one of private writing
    lead, ada, bo = (
        await shared.join(opened, "Lead", "facilitator"),
        await shared.join(opened, "Ada"),
        await shared.join(opened, "Bo"),
    )
    watcher = await shared.join(opened, "Oss", "observer")
    async with contextlib.AsyncExitStack() as stack:
        author, peer, leading, observer = [
            await stack.enter_async_context(shared.socket(seat)) for seat in (ada, bo, lead, watcher)
        ]
        others = [peer, leading, observer]
        for browser in (author, *others):
            await browser.welcome()
        before = peer.frames[0]
        assert isinstance(before, f.Welcome)
        await author.do("a1", c.AddCards(cards=[c.NewCard(id="secretcard", zone="needs", text=SECRET, x=77_777, y=5)]))
        await author.do("a2", c.EditText(card="secretcard", rev=0, edits=[c.TextEdit(at=0, remove=0, insert=SECRET)]))
        await author.do("a3", c.MoveCards(moves=[c.Move(id="secretcard", x=77_778, y=6)]))
        await author.do("a4", c.AddComment(id="note", card="secretcard", text=SECRET))
        await author.do("a5", c.React(card="secretcard", symbol="love", on=True))
        await author.say(f.Pointer(x=1, y=1, card="secretcard", writing=True))
        await author.do("a6", c.AddCards(cards=[c.NewCard(id="gone", zone="needs", text=SECRET, x=1, y=1)]))
        await author.do("a7", c.DeleteCards(cards=["gone"]))
        await author.do("a8", c.Undo())
        last = await author.answer("a8")
        assert isinstance(last, f.Events | f.Refusal)
        assert SECRET.encode() in bytes_of(author)
        # whoever asks for it by its id is told the same as for one that there is not
        for browser in others[:2]:
            await browser.do("q1", c.AddComment(id="q", card="secretcard", text="che cosa?"))
            await browser.do("q2", c.AddComment(id="q", card="no-such-card", text="che cosa?"))
            one, two = await browser.answer("q1"), await browser.answer("q2")
            assert isinstance(one, f.Refusal) and isinstance(two, f.Refusal)
            assert (one.code, one.message) == (two.code, two.message)
        async with shared.socket(bo) as late, shared.socket(bo, before.epoch, before.seq) as resumed:
            await late.welcome()
            await resumed.welcome()
            for browser in (*others, late, resumed):
                await browser.say(f.Ping())
                await browser.until(lambda frame: isinstance(frame, f.Pong))
                seen = bytes_of(browser)
                assert SECRET.encode() not in seen
                assert b"secretcard" not in seen
                assert b"77777" not in seen and b"77778" not in seen
        await leading.do("r", c.RevealCards())
        for browser in others:
            await browser.until(lambda frame: isinstance(frame, f.Events))
            await browser.say(f.Ping(n=9))
            await browser.until(lambda frame: isinstance(frame, f.Pong) and frame.n == 9)
            assert b"secretcard" in bytes_of(browser) and SECRET.encode() in bytes_of(browser)


async def test_DEC_4_secret_dots_arrive_nowhere_else_not_even_after_the_count(shared: Served) -> None:
    opened = await shared.opened(imagine={"writing": "open"})
    lead, ada, bo = (
        await shared.join(opened, "Lead", "facilitator"),
        await shared.join(opened, "Ada"),
        await shared.join(opened, "Bo"),
    )
    async with shared.socket(lead) as leading, shared.socket(ada) as voter, shared.socket(bo) as peer:
        for browser in (leading, voter, peer):
            await browser.welcome()
        await leading.do("p1", c.OpenPhase(phase="imagine"))
        await leading.do("k", c.AddCards(cards=[c.NewCard(id=i, zone="ideas", text=i, x=0, y=0) for i in ("i1", "i2")]))
        await leading.do("p2", c.OpenPhase(phase="choose"))
        await leading.answer("p2")
        await voter.do("v1", c.CastVote(card="i1", dots=3))
        await voter.do("v2", c.CastVote(card="i2", dots=1))
        await voter.do("v3", c.CastVote(card="i1", dots=2))
        await voter.answer("v3")
        async with shared.socket(bo) as late, shared.socket(lead) as leading_late:
            for browser in (peer, leading, late, leading_late):
                await browser.say(f.Ping())
                await browser.until(lambda frame: isinstance(frame, f.Pong) and frame.seq > 0)
                seen = bytes_of(browser)
                assert b'"kind":"vote"' not in seen and f"choose-1:{ada.you}:".encode() not in seen
                assert b'"vote":{"' not in seen.replace(b'"vote":{"dots"', b"")  # but the rules of the phase
        await leading.do("close", c.CloseRound())
        closed = await peer.until(lambda frame: isinstance(frame, f.Events) and frame.events[-1].type == "round_closed")
        assert closed.events[-1].changes[0].fields["tally"] == {"i1": 2, "i2": 1}
        assert b'"kind":"vote"' not in bytes_of(peer)
        assert b'"kind":"vote"' in bytes_of(voter)


async def test_DEC_4_in_an_anonymous_phase_nothing_ties_a_card_to_its_author(shared: Served) -> None:
    opened = await shared.opened(listen={"writing": "open", "anonymous": True})
    ada, bo = await shared.join(opened, "Ada"), await shared.join(opened, "Bo")
    async with shared.socket(ada) as author, shared.socket(bo) as peer:
        await author.welcome()
        await peer.welcome()
        await author.say(f.Pointer(x=4_242, y=4_242, card="k1", writing=True))
        await author.do("my-command", add("k1"))
        told = await peer.until(lambda frame: isinstance(frame, f.Events))
        [event] = told.events
        assert (event.by, event.cmd, event.changes[0].fields["author"]) == ("", "", "")
        async with shared.socket(bo) as late:
            welcome = await late.welcome()
            [card] = [change for event in welcome.events for change in event.changes if change.kind == "card"]
            assert card.fields["author"] == ""
            await late.say(f.Ping())
            await late.until(lambda frame: isinstance(frame, f.Pong))
            assert b"my-command" not in bytes_of(late)
            assert b"4242" not in bytes_of(late) + bytes_of(peer)


async def test_DEC_4_private_writing_holds_for_many_at_once(shared: Served) -> None:
    """Everybody writes in turn, in many batches; each holds their own words and nobody else's."""
    opened = await shared.opened()
    seats = [await shared.join(opened, f"P{n}") for n in range(4)]
    lots = random.Random(7)
    words = {seat.you: base64.b32encode(lots.randbytes(10)).decode() for seat in seats}
    sockets = [shared.socket(seat) for seat in seats]
    browsers = [await socket.__aenter__() for socket in sockets]
    for browser in browsers:
        await browser.welcome()
    for n in range(15):
        for seat, browser in zip(seats, browsers, strict=True):
            await browser.do(f"c{n}", add(f"{seat.you}.{n}", text=words[seat.you]))
    for seat, browser in zip(seats, browsers, strict=True):
        await browser.until(
            lambda frame, who=seat.you: any(e.cmd == "c14" and e.by == who for e in getattr(frame, "events", []))
        )
    for browser in browsers:
        await browser.say(f.Ping(n=1))
        await browser.until(lambda frame: isinstance(frame, f.Pong))
    for seat, browser in zip(seats, browsers, strict=True):
        held = [who for who, word in words.items() if word.encode() in bytes_of(browser)]
        assert held == [seat.you]
        assert browser.seqs == sorted(set(browser.seqs))
    for socket in sockets:
        await socket.__aexit__(None, None, None)
