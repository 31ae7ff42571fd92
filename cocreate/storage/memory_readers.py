"""Who is reminded, and the mail on its way, in memory: for the simulated world and first in the contract suite."""

from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from cocreate.storage.readers import Mail, MailStatus, NewMail, Often, Reader, Timetable, undelivered


class MemoryReaders:
    """Beside the rest of the store in memory."""

    _readers: dict[tuple[str, str], Reader]
    _notices: dict[tuple[str, str, str], str]  # board, reader, notice -> mail
    _mails: dict[str, Mail]
    _days: dict[str, tuple[Timetable, int, int]]  # and lease, fence

    async def keep_reader(self, reader: Reader, mail: NewMail | None = None) -> bool:
        taken = {one.email for one in self._readers.values() if one.board == reader.board and one.id != reader.id}
        if reader.email in taken:
            return False
        self._readers[reader.board, reader.id] = reader
        if mail is not None:
            self._drop_waiting(reader)
            self._post(mail)
        return True

    async def readers(self, board: str) -> list[Reader]:
        return sorted((one for one in self._readers.values() if one.board == board), key=lambda one: one.id)

    async def reader(self, token: str) -> Reader | None:
        return next((one for one in self._readers.values() if one.token == token), None)

    async def settle_reader(self, token: str, often: Often, at: int) -> Reader | None:
        if (reader := await self.reader(token)) is None:
            return None
        confirmed = reader.confirmed or (0 if often == "none" else at)  # a no confirms nothing
        after = msgspec.structs.replace(reader, often=often, confirmed=confirmed)
        self._readers[reader.board, reader.id] = after
        if often == "none":
            self._drop_waiting(after)
        return after

    async def forget_reader(self, board: str, id: str) -> bool:
        self._mails = {k: one for k, one in self._mails.items() if (one.board, one.reader) != (board, id)}
        self._notices = {key: mail for key, mail in self._notices.items() if key[:2] != (board, id)}
        return self._readers.pop((board, id), None) is not None

    async def notices(self, board: str) -> set[tuple[str, str]]:
        return {(reader, notice) for of, reader, notice in self._notices if of == board}

    async def compose(self, mail: NewMail, notices: Sequence[str], held: int = 0) -> bool:
        reader = self._readers.get((mail.board, mail.reader))
        if self._days.get(mail.board, (Timetable(), 0, 0))[2] != held:
            return False
        if reader is None or reader.often == "none" or not reader.confirmed:
            return False
        keys = [(mail.board, mail.reader, notice) for notice in notices]
        if self._notices.keys() & set(keys):
            return False
        self._notices |= dict.fromkeys(keys, mail.id)
        self._post(mail)
        return True

    async def claim_mail(self, now: int, lease_ms: int) -> Mail | None:
        due = [
            one
            for one in self._mails.values()
            if (one.status == "waiting" and one.not_before <= now)
            or (one.status == "sending" and one.lease_until <= now)
        ]
        if not due:
            return None
        one = min(due, key=lambda one: (one.created, one.id))
        return self._put_mail(
            one, status="sending", fence=one.fence + 1, attempts=one.attempts + 1, lease_until=now + lease_ms
        )

    async def mail_sent(self, id: str, fence: int) -> bool:
        if (one := self._held_mail(id, fence)) is not None:
            self._put_mail(one, status="sent", body=b"", lease_until=0, error="")
        return one is not None

    async def mail_failed(self, id: str, fence: int, error: str, retry_at: int | None) -> bool:
        if (one := self._held_mail(id, fence)) is not None:
            status = "failed" if retry_at is None else "waiting"
            body = b"" if retry_at is None else one.body
            self._put_mail(one, status=status, not_before=retry_at or 0, error=error, lease_until=0, body=body)
        return one is not None

    async def unreached(self, board: str) -> Mapping[str, int]:
        ended = [one for one in self._mails.values() if one.board == board and one.status in ("sent", "failed")]
        return undelivered(
            (one.reader, one.created, one.error) for one in sorted(ended, key=lambda m: (m.created, m.id))
        )

    async def mails(self) -> Mapping[MailStatus, int]:
        return dict(Counter(one.status for one in self._mails.values()))

    async def behind(self, day: str) -> list[tuple[str, int]]:
        wanted = {one.board for one in self._readers.values() if one.confirmed and one.often != "none"}
        times = {board: await self.timetable(board) for board in sorted(wanted)}
        return [(board, one.hour) for board, one in times.items() if one.day < day]

    async def timetable(self, board: str) -> Timetable:
        return self._days[board][0] if board in self._days else Timetable()

    async def set_hour(self, board: str, hour: int) -> None:
        times, lease, fence = self._days.get(board, (Timetable(), 0, 0))
        self._days[board] = msgspec.structs.replace(times, hour=hour), lease, fence

    async def take_day(self, board: str, day: str, now: int, lease_ms: int) -> int | None:
        times, lease, fence = self._days.get(board, (Timetable(), 0, 0))
        if times.day >= day or lease > now:
            return None
        self._days[board] = times, now + lease_ms, fence + 1
        return fence + 1

    async def end_day(self, board: str, day: str, fence: int) -> bool:
        times, _, held = self._days.get(board, (Timetable(), 0, 0))
        if held != fence:
            return False
        self._days[board] = msgspec.structs.replace(times, day=day), 0, fence
        return True

    async def _forget_person(self, board: str, person: str) -> None:
        for one in await self.readers(board):
            if one.person == person:
                await self.forget_reader(board, one.id)

    def _drop_waiting(self, reader: Reader) -> None:
        of = reader.board, reader.id
        self._mails = {k: m for k, m in self._mails.items() if (m.board, m.reader) != of or m.status != "waiting"}

    def _post(self, mail: NewMail) -> None:
        new = {"status": "waiting", "attempts": 0, "fence": 0, "lease_until": 0, "not_before": 0, "error": ""}
        self._mails[mail.id] = Mail(**msgspec.structs.asdict(mail), **new)  # type: ignore[arg-type]

    def _held_mail(self, id: str, fence: int) -> Mail | None:
        one = self._mails.get(id)
        return one if one is not None and one.status == "sending" and one.fence == fence else None

    def _put_mail(self, mail: Mail, **changes: object) -> Mail:
        self._mails[mail.id] = msgspec.structs.replace(mail, **changes)
        return self._mails[mail.id]
