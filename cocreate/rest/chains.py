"""The chain of evidence of a plan over HTTP: all of it, or the thread of one node. Reckoned once for each event."""

import asyncio
from collections import OrderedDict
from datetime import UTC, datetime, tzinfo

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards.board import Board
from cocreate.boards.decide.answers import answerable
from cocreate.boards.events import Records
from cocreate.boards.records import THE_BOARD, Language
from cocreate.errors import Refused
from cocreate.evidence.chain import chain, told
from cocreate.evidence.graph import Gap, Graph, Node, gaps
from cocreate.plans.build import drawn
from cocreate.plans.plan import Plan
from cocreate.rest.replies import hub_of, member, refuse, reply, zone_of

KEPT = 32  # chains that are held ready
AT_ONCE = 2  # that are reckoned at a time


class Evidence(msgspec.Struct, frozen=True):
    """A plan and its chain as they are after one event."""

    seq: int
    plan: Plan
    graph: Graph
    gaps: list[Gap]
    records: Records
    zone: tzinfo


class Chains:
    """The newest chain of each board that was asked for of late."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, tuple[str, Evidence]] = OrderedDict()
        self._turns = asyncio.Semaphore(AT_ONCE)

    async def of(self, request: Request, board: str) -> Evidence | Refused:
        hub = hub_of(request)
        async with self._turns:
            epoch = await hub.epoch(board)
            if isinstance(epoch, Refused):
                return epoch
            known_epoch, known = self._kept.get(board, ("", None))
            upto = known.seq if known is not None and known_epoch == epoch else -1
            found = await hub.read(board, lambda seen: None if seen.seq == upto else (seen.seq, _copied(seen)))
            if isinstance(found, Refused):
                return found
            if found is not None:
                known = await asyncio.to_thread(reckoned, board, *found, zone_of(request))
            assert known is not None
            self._kept[board] = (epoch, known)
            self._kept.move_to_end(board)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            return known


def _copied(board: Board) -> Records:
    """As it is now, for who reads it in another thread while the board goes on."""
    return {kind: dict(of_kind) for kind, of_kind in board.records.items()}  # no record is ever altered: see `fold`


def reckoned(board: str, seq: int, records: Records, zone: tzinfo = UTC) -> Evidence:
    about = records.get("board", {}).get(THE_BOARD, {})
    language: Language = about.get("language", "it")
    plan = drawn(records, board=board, seq=seq, finished=0, language=language)
    graph = chain(plan, told(records, zone))
    return Evidence(seq, plan, graph, gaps(graph), records, zone)


def chains_of(request: Request) -> Chains:
    chains: Chains = request.app.state.chains
    return chains


async def whole(request: Request) -> Response:
    """Every node of the plan, and where the chain breaks."""
    found = await member(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    evidence = await chains_of(request).of(request, found[0])
    if isinstance(evidence, Refused):
        return refuse(request, evidence)
    return reply(_told(evidence, list(evidence.graph.nodes.values())))


async def thread(request: Request) -> Response:
    """All that hangs together with one node, both ways; and which of its beginnings this person may answer."""
    found = await member(request)
    if isinstance(found, Refused):
        return refuse(request, found)
    board, person = found
    evidence = await chains_of(request).of(request, board)
    if isinstance(evidence, Refused):
        return refuse(request, evidence)
    node = evidence.graph.find(request.path_params["node"])
    if node is None:
        return refuse(request, Refused("not_found"))
    nodes = evidence.graph.thread(node.id)
    begun = [one.id for one in nodes if one.begins] if evidence.graph.finished else []
    may = await hub_of(request).read(board, lambda seen: answerable(seen, person, begun))
    if isinstance(may, Refused):
        return refuse(request, may)
    return reply({"node": node.id, "may_answer": may, **_told(evidence, nodes)})


def _told(evidence: Evidence, nodes: list[Node]) -> dict[str, object]:
    shown = {node.id for node in nodes}
    return {
        "seq": evidence.seq,
        "finished": evidence.graph.finished,
        "version": evidence.plan.version,
        "nodes": nodes,
        "gaps": [gap for gap in evidence.gaps if gap.node in shown],
        "organisations": {body.id: body.name for body in evidence.plan.organisations},
    }


def day_of(at: int, zone: tzinfo = UTC) -> str:
    """ISO date of a moment in ms since 1970."""
    return datetime.fromtimestamp(at / 1000, zone).date().isoformat()
