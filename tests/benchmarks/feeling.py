"""Two tables of what a review feels like: what is waited for once, and what each key takes, as parts of the goals."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from statistics import median

from tests.benchmarks.interactive import Felt, Keys

FIRST_PAINT, USUAL, WORST = 0.6, 0.020, 0.100
MEMORY = 300 * 2**20


def table(measured: Iterable[Felt]) -> Iterator[str]:
    """Yield the lines of both tables; in brackets: the part of what is aimed at."""
    windows = list(measured)
    yield "| what | " + " | ".join("{} x {}".format(*one.size) for one in windows) + " |"
    yield "|---|" + "---:|" * len(windows)
    for name, cell in _WHOLE:
        yield f"| {name} | " + " | ".join(map(cell, windows)) + " |"
    yield ""
    yield "| window | what | keys | median | 95 of 100 | worst | all drawn, median | all drawn, worst |"
    yield "|---|---|---:|---:|---:|---:|---:|---:|"
    for window in windows:
        for keys in window.keys:
            if keys.first:
                yield "| {} x {} | ".format(*window.size) + " | ".join(_cells(keys)) + " |"


def _cells(keys: Keys) -> Iterator[str]:
    yield keys.name
    yield str(len(keys.first))
    yield _share(median(keys.first), USUAL)
    yield f"{keys.first[int(len(keys.first) * 0.95)] * 1000:,.0f} ms"
    yield _share(keys.first[-1], WORST)
    yield f"{median(keys.whole) * 1000:,.0f} ms"
    yield f"{keys.whole[-1] * 1000:,.0f} ms"


def _megabytes(size: int) -> str:
    return f"{size / 2**20:,.0f} MB"


def _share(seconds: float, goal: float) -> str:
    return f"{seconds * 1000:,.0f} ms ({seconds / goal:.2f})"


_WHOLE: tuple[tuple[str, Callable[[Felt], str]], ...] = (
    ("first paint", lambda one: _share(one.painted, FIRST_PAINT)),
    ("review on the screen", lambda one: f"{one.readable * 1000:,.0f} ms"),
    ("memory of the screen at its peak", lambda one: f"{_megabytes(one.own_peak)} ({one.own_peak / MEMORY:.2f})"),
    ("memory of the screen at rest", lambda one: _megabytes(one.at_rest)),
    ("memory of all processes at their peak", lambda one: _megabytes(one.peak)),
    ("processor while nobody does anything", lambda one: f"{one.idle * 100:.1f} % of a core"),
)
