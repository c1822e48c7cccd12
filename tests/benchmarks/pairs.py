"""Measure comparing on the pairs of the corpus: each step, the whole run, and the run after it, beside a yardstick."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

from tests.benchmarks import corpus
from tests.benchmarks.measuring import Cost, run

STEPS = ("read", "compare", "rules", "report")
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Pair:
    """Two versions of a real description, as files."""

    name: str
    base: Path
    head: Path

    @property
    def megabytes(self) -> float:
        """The size of both together."""
        return (self.base.stat().st_size + self.head.stat().st_size) / _MEGABYTE


@dataclass(frozen=True, slots=True)
class Measured:
    """What one pair costs: steps and yardstick in seconds, the whole run cold, and again with its result kept."""

    pair: Pair
    steps: dict[str, float]
    yardstick: float
    cold: Cost
    again: Cost


def real_pairs(workshop: Path, only: str = "") -> Iterator[Pair]:
    """Yield the first pair of each description of the corpus, largest first; none when the corpus is not at hand."""
    found = []
    for folder in corpus.pairs(workshop):
        base, head = (next(folder.glob(f"{side}.*")) for side in ("base", "revision"))
        if only in folder.parent.name:
            found.append(Pair(folder.parent.name, base, head))
    yield from sorted(found, key=lambda pair: -pair.megabytes)


def measure(pair: Pair, times: int, cache: Path) -> Measured:
    """Measure one pair: the median of some runs of each, in turn, so that all see the same machine."""
    words = ("diff", str(pair.base), str(pair.head), "--format", "json")
    os.environ["REVIEWTUI_CACHE"] = "off"
    runs = [(_phases("ours", pair), _phases("yardstick", pair), _run(words)) for _ in range(times)]
    steps = {step: median(ours[step] for ours, _, _ in runs) for step in STEPS}
    colds = sorted((cold for _, _, cold in runs), key=lambda cost: cost.seconds)
    os.environ["REVIEWTUI_CACHE"] = str(cache)
    kept = sorted((_run(words) for _ in range(times + 1)), key=lambda cost: cost.seconds)
    os.environ["REVIEWTUI_CACHE"] = "off"
    return Measured(pair, steps, median(other["read"] for _, other, _ in runs), colds[times // 2], kept[times // 2])


def _run(words: tuple[str, ...]) -> Cost:
    """Run the program once; what it wrote is let go, for this process's memory counts for those that it starts."""
    return replace(run(*words), output=b"")


def _phases(how: str, pair: Pair) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.phases", how, str(pair.base), str(pair.head)]
    seconds: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return seconds
