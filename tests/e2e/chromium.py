"""A real browser without a window, driven through its own protocol: it opens a page, and tells what it sees of it."""

from __future__ import annotations

import asyncio
import base64
import itertools
import os
import shutil
import signal
import subprocess
import zlib
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from aiohttp import ClientSession, ClientWebSocketResponse

_SECONDS = 60
_RGB = 3
_Answer: TypeAlias = "dict[str, Any]"  # whatever the protocol says to the method that was called


def program() -> str | None:
    """Return the browser that is installed; None when there is none."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@dataclass
class Tab:
    """One tab: what went wrong in it, what came over its sockets, and which addresses it asked for."""

    wire: ClientWebSocketResponse
    session: str = ""
    errors: list[str] = field(default_factory=list)
    drawn: str = ""
    asked: list[str] = field(default_factory=list)
    _numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    async def call(self, method: str, **given: object) -> _Answer:
        """Call a method of the protocol and return its answer; what happens meanwhile is noted."""
        number = next(self._numbers)
        call = {"id": number, "method": method, "params": given}
        await self.wire.send_json({**call, "sessionId": self.session} if self.session else call)
        async with asyncio.timeout(_SECONDS):
            while (said := await self.wire.receive_json()).get("id") != number:
                self._note(said)
        assert "error" not in said, said
        answer: _Answer = said["result"]
        return answer

    async def show(self, address: str) -> None:
        """Open an address in a tab."""
        target = await self.call("Target.createTarget", url="about:blank")
        attached = await self.call("Target.attachToTarget", targetId=target["targetId"], flatten=True)
        self.session = attached["sessionId"]
        for domain in ("Network", "Runtime", "Log", "Page"):
            await self.call(f"{domain}.enable")
        await self.call("Page.navigate", url=address)

    async def wait_for(self, *texts: str) -> None:
        """Wait until all the texts were drawn."""
        async with asyncio.timeout(_SECONDS):
            while not all(text in self.drawn for text in texts):
                self._note(await self.wire.receive_json())

    async def told_by(self, expression: str) -> object:
        """Return what an expression of JavaScript comes to in the page, once it is there."""
        answer = await self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        return answer["result"].get("value")

    async def colors(self) -> Counter[bytes]:
        """Return how many points of the page's upper left quarter have each color."""
        quarter = {"x": 0, "y": 0, "width": 500, "height": 320, "scale": 1}
        picture = await self.call("Page.captureScreenshot", format="png", clip=quarter)
        return colors_of(base64.b64decode(picture["data"]))

    def _note(self, said: _Answer) -> None:
        what = said.get("params", {})
        match said.get("method"):
            case "Runtime.exceptionThrown":
                self.errors.append(str(what["exceptionDetails"]))
            case "Log.entryAdded" if what["entry"]["level"] == "error":
                self.errors.append(str(what["entry"]))
            case "Network.webSocketFrameReceived":
                self.drawn += base64.b64decode(what["response"]["payloadData"]).decode(errors="replace")
            case "Network.requestWillBeSent":
                self.asked.append(what["request"]["url"])
            case "Network.webSocketCreated":
                self.asked.append(what["url"])


@contextmanager
def browser(home: Path) -> Iterator[str]:
    """Start a browser that keeps its things in a folder; return the address at which it takes commands."""
    # A container's only user may be root, whom the browser trusts less.
    outside = ["--no-sandbox"] if os.geteuid() == 0 else []
    drawn = ["--headless", "--window-size=1000,640", "--enable-unsafe-swiftshader"]
    spoken_to = ["--remote-debugging-port=0", f"--user-data-dir={home}", "--no-first-run", "about:blank"]
    command = [program() or "chromium", *outside, *drawn, *spoken_to]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)
    assert process.stderr is not None
    try:
        yield next(line for line in process.stderr if line.startswith("DevTools listening on ")).split()[-1]
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


@asynccontextmanager
async def tab(address: str) -> AsyncIterator[Tab]:
    """Return a tab of the browser that takes commands at an address."""
    async with ClientSession() as client, client.ws_connect(address, max_msg_size=0) as wire:
        yield Tab(wire)


def colors_of(png: bytes) -> Counter[bytes]:
    """Return how many points of a picture (eight bits a color, RGB or RGBA, not interlaced) have each color."""
    place, packed, width, depth = 8, b"", 0, _RGB
    while place < len(png):
        length, kind = int.from_bytes(png[place : place + 4], "big"), png[place + 4 : place + 8]
        content = png[place + 8 : place + 8 + length]
        if kind == b"IHDR":
            width, depth = int.from_bytes(content[:4], "big"), 4 if content[9] == 6 else _RGB
        elif kind == b"IDAT":
            packed += content
        place += 12 + length
    return _counted(zlib.decompress(packed), width * depth, depth)


def _counted(data: bytes, row: int, depth: int) -> Counter[bytes]:
    counted: Counter[bytes] = Counter()
    above = bytearray(row)
    for start in range(0, len(data), row + 1):
        line = bytearray(data[start + 1 : start + 1 + row])
        for at in range(row):
            left, up = (line[at - depth] if at >= depth else 0), above[at]
            corner = above[at - depth] if at >= depth else 0
            line[at] = (line[at] + _guess(data[start], left, up, corner)) & 0xFF
        counted.update(bytes(line[at : at + _RGB]) for at in range(0, row, depth))
        above = line
    return counted


def _guess(how: int, left: int, up: int, corner: int) -> int:
    """Return what a point is a difference to, by the five ways that the format has."""
    if how == 4:
        near = left + up - corner
        return min((left, up, corner), key=lambda one: abs(near - one))
    return (0, left, up, (left + up) // 2)[how]
