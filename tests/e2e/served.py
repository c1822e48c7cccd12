"""`reviewtui serve` as a process of its own, and a browser's part in it, spoken by hand."""

from __future__ import annotations

import asyncio
import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import ClientSession, ClientTimeout, ClientWebSocketResponse, CookieJar, WSMsgType

_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Served:
    """A server that runs, and the address that it printed."""

    process: subprocess.Popen[str]
    address: str

    @property
    def origin(self) -> str:
        """The beginning of all its addresses."""
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}"

    def drawing(self) -> list[int]:
        """Return the processes that draw for browsers, and are not over."""
        asked = ["ps", "-A", "-ww", "-o", "pid=,stat=,args="]
        rows = subprocess.run(asked, check=True, capture_output=True, text=True).stdout.splitlines()
        found = (row.split(None, 2) for row in rows if "reviewtui.cli.serving.child" in row and self._mark in row)
        return [int(pid) for pid, state, _ in found if not state.startswith("Z")]

    def end(self, how: signal.Signals = signal.SIGINT) -> int:
        """End the server, as ctrl+c does, and return its exit code."""
        self.process.send_signal(how)
        return self.process.wait(_SECONDS)

    @property
    def _mark(self) -> str:
        """The folder of the review, which stands in the command lines of both."""
        return json.dumps(str(self.process.args[-1] if isinstance(self.process.args, list) else ""))


@contextmanager
def serving(folder: Path, *words: str) -> Iterator[Served]:
    """Serve the review of a folder on a port that is free."""
    command = [sys.executable, "-m", "reviewtui", "serve", *words, "--format", "json", "--repo", str(folder)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert process.stdout is not None
        document = "".join(iter(process.stdout.readline, "}\n")) + "}"
        yield Served(process, json.loads(document)["url"])
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()


def visitor() -> ClientSession:
    """Return a browser that has not been anywhere yet."""
    return ClientSession(cookie_jar=CookieJar(unsafe=True), timeout=ClientTimeout(_SECONDS))


async def drawn_until(wire: ClientWebSocketResponse, *texts: str) -> str:
    """Return what was drawn as soon as it holds all the texts, or all of it when the server closes."""
    drawn = ""
    async with asyncio.timeout(_SECONDS):
        while not (texts and all(text in drawn for text in texts)):
            message = await wire.receive()
            if message.type is not WSMsgType.BINARY:
                break
            drawn += message.data.decode()
    assert all(text in drawn for text in texts), f"it closed before it drew {texts}: {drawn[-2000:]}"
    return drawn
