"""What leaves the house, as a port: outlets (webhooks, connectors), what is delivered to them, and tokens of the API.

It stands beside the log, for secrets and addresses are no board content: no export of a board holds any of it.
An outlet is held under a lease and a number that grows with each hold, as jobs are (JOB-2): one worker at a time speaks
to it.
"""

from collections.abc import Sequence
from typing import Literal, Protocol

import msgspec

OutletKind = Literal["webhook", "openproject", "deck"]
DeliveryStatus = Literal["waiting", "done", "dead"]
Scope = Literal["read", "write"]


class Outlet(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    board: str
    kind: OutletKind
    url: str
    settings: bytes  # JSON: which events of a webhook; where in the other program a connector writes
    secret: str  # plain, for what is sent is signed with it, or opened by it
    person: str  # the facilitator who made it
    created: int
    active: bool = True
    told: int = 0  # seq up to which the log has been turned into deliveries
    planned: int = 0  # version of the plan up to which, likewise
    failing: int = 0  # since when every delivery has failed; 0: it has not
    fence: int = 0
    lease_until: int = 0


class NewDelivery(msgspec.Struct, frozen=True, kw_only=True):
    """What is sent is read from the log when it is sent: no word of a board is copied here (LOG-11)."""

    id: str  # the same for the same event and outlet: told twice, it is one (PUS-2)
    event: str
    seq: int  # of the event in the log, or that the plan was built from
    version: int = 0  # of the plan
    created: int


class Delivery(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    board: str
    outlet: str
    event: str
    seq: int
    version: int
    status: DeliveryStatus
    attempts: int
    not_before: int
    answer: str  # what came of the last try: a status of HTTP, or a word
    created: int
    ended: int  # 0 as long as it waits


class Remote(msgspec.Struct, frozen=True, kw_only=True):
    """Where an action stands in the other program, and what was last written there."""

    action: str
    remote: bytes  # JSON, the connector's own
    digest: str  # of the item as it was written; "" where that is not known
    closed: bool = False


class Token(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    board: str
    name: str
    scope: Scope
    person: str  # who made it, and as whom it acts
    created: int


class Outgoing(Protocol):
    async def add_outlet(self, outlet: Outlet, most: int) -> bool:
        """False where the board has so many already."""
        ...

    async def outlets(self, board: str) -> list[Outlet]:
        """Oldest first."""
        ...

    async def set_active(self, board: str, outlet: str, active: bool) -> bool:
        """Switched on again it has not failed; what waits is tried. False where there is none."""
        ...

    async def remove_outlet(self, board: str, outlet: str) -> bool:
        """With its deliveries and all that it knows of the other side."""
        ...

    async def hold_outlet(self, now: int, lease_ms: int) -> Outlet | None:
        """Take one that nobody holds and that has something to do: log or plan have gone on, or a delivery is due. Of
        several that which was let go first."""
        ...

    async def keep_outlet(self, outlet: str, fence: int, lease_until: int) -> bool:
        """Hold it longer, or until now: let it go; False where another holds it now, or it is switched off or gone."""
        ...

    async def tell_outlet(
        self, outlet: str, fence: int, told: int, planned: int, deliveries: Sequence[NewDelivery]
    ) -> bool:
        """Note in one commit how far the log was read and what is to be delivered of it. One that is there stays."""
        ...

    async def deliveries(self, board: str, limit: int) -> list[Delivery]:
        """Newest first."""
        ...

    async def due_deliveries(self, outlet: str, now: int) -> list[Delivery]:
        """Those that wait and whose time has come, oldest first; at most a hundred."""
        ...

    async def begin_delivery(self, outlet: str, fence: int, delivery: str) -> bool:
        """Count a try before it is made: one of which the worker dies counts too."""
        ...

    async def end_delivery(
        self, outlet: str, fence: int, delivery: str, *, answer: str, at: int, retry_at: int | None, done: bool
    ) -> bool:
        """Done; or to be tried again at `retry_at`; or dead. The outlet notes since when it fails."""
        ...

    async def deliver_again(self, board: str, delivery: str) -> bool:
        """As if it were new, under its old id. False where there is none that has ended."""
        ...

    async def ask_delivery(self, outlet: str, delivery: NewDelivery) -> bool:
        """One that a person asks for. False where it stands there already, or there is no such outlet."""
        ...

    async def forget_deliveries(self, ended_before: int) -> None: ...

    async def remotes(self, outlet: str) -> dict[str, Remote]:
        """action id -> where it stands"""
        ...

    async def put_remote(self, outlet: str, fence: int, remote: Remote) -> bool: ...

    async def add_token(self, token: Token, hashed: str, most: int) -> bool: ...

    async def tokens(self, board: str) -> list[Token]:
        """Oldest first."""
        ...

    async def token(self, hashed: str) -> Token | None: ...

    async def revoke_token(self, board: str, token: str) -> bool: ...
