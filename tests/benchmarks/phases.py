"""A program for the benchmark: say what each step of comparing two files takes, or what reading them with others takes.

It runs in a process of its own, for the first time is the one that users wait for.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import yaml

from reviewtui.formats.openapi.texts import compare, open_description
from reviewtui.model import Report, Revision, SpecReport, SpecStatus
from reviewtui.reports.json import render
from reviewtui.repository import FolderSnapshot
from reviewtui.rules.judge import judge
from reviewtui.text import read


def main() -> None:
    """Print seconds by step as one JSON object."""
    how, *paths = sys.argv[1:]
    base, head = map(Path, paths)
    print(json.dumps(_ours(base, head) if how == "ours" else _yardstick(base, head)))


def _yardstick(base: Path, head: Path) -> dict[str, float]:
    """Read both files once, with PyYAML's quickest safe loader or with json, as programs usually do."""
    seconds: dict[str, float] = {}
    for path in (base, head):
        data = path.read_bytes()
        with _timed("read", seconds):
            tree = json.loads(data) if path.suffix == ".json" else yaml.load(data, Loader=yaml.CSafeLoader)
        del tree
    return seconds


def _ours(base: Path, head: Path) -> dict[str, float]:
    """Compare both files step by step, with the collector off as in the program itself."""
    gc.disable()
    seconds: dict[str, float] = {}
    contents = base.read_bytes(), head.read_bytes()
    with _timed("read", seconds):
        old = read(base.name, contents[0])
        new = read(head.name, contents[1], old)
    with _timed("compare", seconds):
        sides = [(FolderSnapshot(path.parent, str(path)), source) for path, source in ((base, old), (head, new))]
        outcome = compare(*(open_description(folder, source) for folder, source in sides))
    with _timed("rules", seconds):
        findings = judge(head.name, outcome.changes)
    spec = SpecReport(head.name, base.name, "openapi", outcome.version, SpecStatus.CHANGED, findings)
    with _timed("report", seconds):
        render(Report(Revision("base", None), Revision("head", None), (spec,)))
    return seconds


@contextmanager
def _timed(step: str, seconds: dict[str, float]) -> Iterator[None]:
    """Add what is done inside to the seconds of a step."""
    started = time.perf_counter()
    yield
    seconds[step] = seconds.get(step, 0.0) + time.perf_counter() - started


if __name__ == "__main__":
    main()
