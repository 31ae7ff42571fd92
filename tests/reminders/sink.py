"""A real SMTP server that keeps what it is given. `python -m tests.reminders.sink` prints a line for each mail."""

import asyncio
import json
import os
import re
import signal
import sys
from collections.abc import Callable
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import msgspec
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from tests.services import free_port


class Got(msgspec.Struct):
    to: list[str]
    sender: str
    raw: bytes

    @property
    def message(self) -> EmailMessage:
        return message_from_bytes(self.raw, policy=policy.default)  # type: ignore[return-value]

    @property
    def id(self) -> str:
        return str(self.message["Message-ID"])

    @property
    def plain(self) -> str:
        body = self.message.get_body(("plain",))
        assert body is not None
        return str(body.get_content())

    @property
    def link(self) -> str:
        """Where the mailbox settles how often."""
        [found] = set(re.findall(r"\S+/reminders#\S+", self.plain))
        return found


class Sink:
    def __init__(self, answer: Callable[[Got], str | None] | None = None, **options: Any) -> None:
        self.got: list[Got] = []
        self.answer = answer or (lambda _: None)  # what it says instead of yes
        self.refused: dict[str, str] = {}  # recipient -> what it says
        self.kill: int = 0  # this process, when a mail is here whole, before it is told so
        self._controller = Controller(self, hostname="127.0.0.1", port=free_port(), **options)

    def start(self) -> "Sink":
        self._controller.start()
        return self

    def stop(self) -> None:
        self._controller.stop()

    @property
    def port(self) -> int:
        return int(self._controller.port)

    def to(self, address: str) -> list[Got]:
        return [one for one in self.got if one.to == [address]]

    # what aiosmtpd calls

    async def handle_RCPT(self, _: Any, __: Any, envelope: Any, address: str, ___: Any) -> str:
        if address in self.refused:
            return self.refused[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _: Any, __: Any, envelope: Any) -> str:
        one = Got(list(envelope.rcpt_tos), envelope.mail_from, bytes(envelope.content))
        if (instead := self.answer(one)) is not None:
            return instead
        self.got.append(one)
        if self.kill:
            os.kill(self.kill, signal.SIGKILL)
            self.kill = 0
            await asyncio.sleep(0.5)  # the answer comes too late
        return "250 taken"


def knows(user: str, password: str) -> Callable[..., AuthResult]:
    def authenticated(_: Any, __: Any, ___: Any, ____: str, said: LoginPassword) -> AuthResult:
        return AuthResult(handled=False, success=(said.login, said.password) == (user.encode(), password.encode()))

    return authenticated


def main() -> None:
    """For tests in other languages: first the port, then a line of JSON for each mail."""

    def told(one: Got) -> None:
        line = {"to": one.to, "subject": str(one.message["Subject"]), "text": one.plain, "id": one.id}
        print(json.dumps(line), flush=True)

    sink = Sink(told).start()
    print(sink.port, flush=True)
    sys.stdin.read()
    sink.stop()


if __name__ == "__main__":
    main()
