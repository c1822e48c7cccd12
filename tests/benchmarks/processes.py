"""What a process and those that it started use: time of the processor, and memory; as Linux tells it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

_TICKS = os.sysconf("SC_CLK_TCK")
_USED = slice(11, 15)  # of the fields after the name: user and system time, and that of children that ended
_OFTEN = 0.05


def family(process: int) -> Iterator[int]:
    """Yield a process and all that it started and that still run."""
    yield process
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):
            for child in task.read_text(encoding="ascii").split():
                yield from family(int(child))


def seconds_used(process: int) -> float:
    """Return the seconds of the processor that a process and its children used since they began."""
    ticks = 0
    for member in family(process):
        fields = Path(f"/proc/{member}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        ticks += sum(map(int, fields[_USED]))
    return ticks / _TICKS


def held(process: int, field: str = "VmRSS") -> int:
    """Return the bytes that a process holds, or that it held at its peak (`VmHWM`); 0 when it is gone."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines():
            if line.startswith(field):
                return int(line.split()[1]) * 1024
    return 0


class Looking:
    """Looks again and again at what a process and its children hold together."""

    def __init__(self, process: int) -> None:
        """Begin."""
        self.most = 0
        self._process = process
        self._over = Event()
        self._thread = Thread(target=self._look, daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Look no more."""
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(_OFTEN):
            self.most = max(self.most, sum(map(held, family(self._process))))
