"""Run a command in a process of its own, and say what it cost."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

# Linux counts the peak in KiB, macOS in bytes.
_PEAK_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run cost: seconds of the clock, bytes at the peak; and how it ended."""

    seconds: float
    peak: int
    exit_code: int
    output: bytes

    def __str__(self) -> str:
        """Return the cost as a cell of the table."""
        return f"{self.seconds * 1000:9,.0f} ms {self.peak / 2**20:7,.0f} MB"


def run(*words: str, folder: Path | None = None) -> Cost:
    """Run reviewtui with these words, and wait."""
    started = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "reviewtui", *words], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(time.perf_counter() - started, usage.ru_maxrss * _PEAK_UNIT, process.returncode, output)


def typical(*words: str, times: int, folder: Path | None = None) -> Cost:
    """Return the run whose time is the median of several."""
    costs = list(_runs(words, times, folder))
    middle = median(cost.seconds for cost in costs)
    return min(costs, key=lambda cost: abs(cost.seconds - middle))


def _runs(words: tuple[str, ...], times: int, folder: Path | None) -> Iterator[Cost]:
    for _ in range(times):
        yield run(*words, folder=folder)
