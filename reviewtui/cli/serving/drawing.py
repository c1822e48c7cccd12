"""The program that draws one screen for one browser: a process of its own, of which nothing is left behind."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from reviewtui.cli.serving.envelopes import DRAWN, Size, leave

if TYPE_CHECKING:
    from asyncio.subprocess import Process

_Pipe = TypeVar("_Pipe", asyncio.StreamReader, asyncio.StreamWriter)
_PACKAGE = Path(__file__).parents[3]
# The line with which Textual's driver for browsers begins.
_BEGIN = b"__GANGLION__\n"
_HEAD_BYTES = 5
_PATIENCE = 5
_OWN_TERMINAL = ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "TMUX", "STY")
"""What tells of the terminal or the desktop of the server, while the reviewer sits before a browser."""


class Drawing:
    """A running program; `screens` and `send` may be used side by side, `end` after both."""

    def __init__(self, process: Process) -> None:
        """Draw with a process that was started."""
        self._process = process

    @classmethod
    async def start(cls, request: str, size: Size) -> Self:
        """Start the program for a request, as `reviewtui.cli.serving.child` reads it, in a window of this size."""
        process = await asyncio.create_subprocess_exec(
            # -P: what lies in the current folder, the repository under review perhaps, is not ours to run.
            *(sys.executable, "-P", "-m", "reviewtui.cli.serving.child", request),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            env=_environment(size),
            # ctrl+c in the terminal is for the server, which ends this one in good order.
            start_new_session=True,
        )
        return cls(process)

    async def screens(self) -> AsyncIterator[bytes]:
        """Yield what is drawn, until the program ends."""
        said = _there(self._process.stdout)
        # What goes wrong before it draws is told on stderr.
        with suppress(asyncio.IncompleteReadError, asyncio.LimitOverrunError, ConnectionError):
            await said.readuntil(_BEGIN)
            while True:
                head = await said.readexactly(_HEAD_BYTES)
                content = await said.readexactly(int.from_bytes(head[1:], "big"))
                # The program may also ask to open addresses and to hand out files; nothing of that is done here.
                if head[:1] == DRAWN:
                    yield content

    async def send(self, packet: bytes) -> None:
        """Give the program a packet; one that is gone needs none."""
        told = _there(self._process.stdin)
        with suppress(ConnectionError, RuntimeError):
            told.write(packet)
            await told.drain()

    async def end(self) -> None:
        """Ask the program to end, and end it when it does not."""
        await self.send(leave())
        _there(self._process.stdin).close()
        with suppress(TimeoutError):
            # A pipe that nobody empties would keep it from ending.
            await asyncio.wait_for(_there(self._process.stdout).read(), _PATIENCE)
            await asyncio.wait_for(self._process.wait(), _PATIENCE)
        await self.kill()

    async def kill(self) -> None:
        """End it, and what it started, at once."""
        if self._process.returncode is None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
        await self._process.wait()


def _environment(size: Size) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _OWN_TERMINAL}
    return {
        **kept,
        "PYTHONPATH": str(_PACKAGE),
        "TERM": "xterm-256color",
        "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver",
        "TEXTUAL_COLOR_SYSTEM": "truecolor",
        "COLUMNS": str(size.width),
        "ROWS": str(size.height),
    }


def _there(pipe: _Pipe | None) -> _Pipe:
    assert pipe is not None, "both pipes were asked for"  # noqa: S101 - states a fact for the type checker
    return pipe
