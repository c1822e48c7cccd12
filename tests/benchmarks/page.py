"""Write docs/benchmarks.md: what was measured, on which kind of machine, and when."""

from __future__ import annotations

import datetime as dt
import os
import platform
from collections.abc import Iterable
from pathlib import Path

from tests.benchmarks.measuring import Cost
from tests.benchmarks.pairs import STEPS, Measured

_TOP = """\
# Benchmarks

<!-- Made by `make benchmarks`. Do not edit. -->

Measured on {date}, on {cores} cores of {processor}, with Python {python}. Medians of {times} runs.

## Starting

| command | time | memory |
|---|---:|---:|
{starts}

## Real descriptions

Two versions of each, compared by `reviewtui diff BASE HEAD --format json`, the largest first. In brackets: the time as
a part of what it takes to read both files once, with PyYAML's `CSafeLoader` if they are YAML, with Python's `json` if
they are JSON, measured in the same run. The whole run begins cold, from files, with the start of Python; "again" is the
same run with its result kept.

| description | MB | read | compare | rules | report | whole run | again | memory | reading with others |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
{rows}

"""
_TITLE = "## A review on the screen\n"
_SCREEN = """
Measured on {date}, beside a load of {load:.1f}: the largest of them, reviewed in a terminal that is driven as a person
would, each key pressed when the last one is answered. In brackets: the part of what is aimed at, which is the first
paint after 0.6 s, an answer after 20 ms at the median and 100 ms at worst, and 300 MB. A key is answered with the first
frame that shows it; "all drawn" is the last frame that comes of it, such as the card of a finding after its row.

{screen}
"""


def page(starts: Iterable[tuple[str, Cost]], measured: Iterable[Measured], times: int) -> str:
    """Return the page as Markdown, without what was measured on the screen."""
    return _TOP.format(
        date=_today(),
        cores=os.cpu_count(),
        processor=_processor(),
        python=platform.python_version(),
        times=times,
        starts="\n".join(f"| {name} | {cost.seconds * 1000:,.0f} ms | {_memory(cost)} |" for name, cost in starts),
        rows="\n".join(map(row, measured)),
    )


def with_screen(text: str, screen: Iterable[str], load: float) -> str:
    """Return a page with what was measured on the screen, in the place of what it told of that before.

    `load` is how many processes wanted to run before it began: who shares a processor waits for it.
    """
    before = text.partition(_TITLE)[0].rstrip("\n")
    told = _SCREEN.format(date=_today(), load=load, screen="\n".join(screen))
    return f"{before}\n\n{_TITLE}{told}"


def _today() -> str:
    return dt.datetime.now(tz=dt.UTC).date().isoformat()


def row(measured: Measured) -> str:
    """Return one line of the table."""
    steps = [measured.steps[step] for step in STEPS]
    times = [*steps, measured.cold.seconds, measured.again.seconds]
    cells = [f"{seconds * 1000:,.0f} ms ({seconds / measured.yardstick:.2f})" for seconds in times]
    name, megabytes = measured.pair.name, f"{measured.pair.megabytes:.1f}"
    return (
        f"| {' | '.join([name, megabytes, *cells, _memory(measured.cold), f'{measured.yardstick * 1000:,.0f} ms'])} |"
    )


def _memory(cost: Cost) -> str:
    return f"{cost.peak / 2**20:,.0f} MB"


def _processor() -> str:
    """Return the kind of processor, as the system calls it."""
    information = Path("/proc/cpuinfo")
    lines = information.read_text(encoding="utf-8").splitlines() if information.is_file() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else platform.processor() or platform.machine()
