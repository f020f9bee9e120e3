"""A slow line between a client and a server on this machine: so many bytes a second, and so long for the way."""

from __future__ import annotations

import asyncio
import contextlib
import threading


class SlowLine:
    """Relays connections to a port of this machine; listens on `port` while it is entered."""

    def __init__(self, target: int, *, round_trip_s: float, bytes_per_s: float) -> None:
        self.port = 0
        self._target = target
        self._way_s = round_trip_s / 2
        self._rate = bytes_per_s
        self._loop = asyncio.new_event_loop()
        self._listening = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> SlowLine:
        self._thread.start()
        assert self._listening.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(asyncio.start_server(self._joined, "127.0.0.1", 0))
        self.port = server.sockets[0].getsockname()[1]
        self._listening.set()
        self._loop.run_forever()
        server.close()
        tasks = asyncio.all_tasks(self._loop)
        for task in tasks:
            task.cancel()
        self._loop.run_until_complete(asyncio.wait(tasks) if tasks else asyncio.sleep(0))
        self._loop.close()

    async def _joined(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", self._target)
        with contextlib.suppress(asyncio.CancelledError, OSError):
            await asyncio.gather(self._pump(reader, back), self._pump(there, writer))

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Each piece waits for its turn on the line, then travels; as much as a second of the line may be under way."""
        free = 0.0
        arriving: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue(maxsize=max(2, int(self._rate / 1400)))
        carrier = asyncio.ensure_future(self._carry(arriving, writer))
        while data := await reader.read(1400):
            free = max(self._loop.time(), free) + len(data) / self._rate
            await arriving.put((free + self._way_s, data))
        await arriving.put((free + self._way_s, b""))
        await carrier

    async def _carry(self, arriving: asyncio.Queue[tuple[float, bytes]], writer: asyncio.StreamWriter) -> None:
        while True:
            at, data = await arriving.get()
            await asyncio.sleep(max(0.0, at - self._loop.time()))
            if not data:
                writer.close()
                return
            writer.write(data)
            await writer.drain()
