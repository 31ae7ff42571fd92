"""A receiver of webhooks on this machine: it keeps what it was sent, and answers what it is told to."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import msgspec


class Came(msgspec.Struct):
    path: str
    headers: dict[str, str]  # names in small letters
    body: bytes

    @property
    def json(self) -> Any:
        return msgspec.json.decode(self.body)


class Receiver:
    def __init__(self, port: int) -> None:
        self.url = f"http://localhost:{port}"
        self.came: list[Came] = []
        self.answers: list[int] = []  # one after the other; then 204
        self.headers: dict[str, str] = {}
        self.hold = threading.Event()  # nothing is answered until it is set
        self.hold.set()

    @property
    def ids(self) -> list[str]:
        return [one.headers["cocreate-delivery"] for one in self.came]


@contextmanager
def receiver() -> Iterator[Receiver]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            there.came.append(Came(self.path, {name.lower(): value for name, value in self.headers.items()}, body))
            there.hold.wait(30)
            self.send_response(there.answers.pop(0) if there.answers else 204)
            for name, value in there.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("localhost", 0), Handler)
    server.daemon_threads = True
    there = Receiver(server.server_port)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield there
    finally:
        there.hold.set()
        server.shutdown()
        server.server_close()
