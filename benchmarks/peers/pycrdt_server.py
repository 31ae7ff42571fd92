"""As on pycrdt-websocket's own pages: its ASGI server on uvicorn, a room for each path, its SQLite store."""

import contextlib
import sys

import anyio
import uvicorn
import uvloop
from pycrdt.store import SQLiteYStore, YDocNotFound
from pycrdt.websocket import ASGIServer, WebsocketServer, YRoom

PORT, DATA = int(sys.argv[1]), sys.argv[2]


class Store(SQLiteYStore):
    db_path = f"{DATA}/pycrdt.db"


class Stored(WebsocketServer):
    def __init__(self) -> None:
        super().__init__(auto_clean_rooms=False)
        self._opening = anyio.Lock()

    async def get_room(self, name: str) -> YRoom:
        async with self._opening:  # two who come first at once would open it twice, and one of them be dropped
            if name not in self.rooms:
                store = Store(name)
                room = YRoom(ready=False, ystore=store)
                await self.start_room(room)
                await store.started.wait()
                with contextlib.suppress(YDocNotFound):
                    await store.apply_updates(room.ydoc)
                room.ready = True
                self.rooms[name] = room
        return self.rooms[name]


async def main() -> None:
    server = Stored()
    config = uvicorn.Config(ASGIServer(server), host="127.0.0.1", port=PORT, loop="uvloop", log_level="warning")
    async with server:
        await uvicorn.Server(config).serve()


uvloop.run(main())
