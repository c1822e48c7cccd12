"""Measure what users wait for: the start, a small check, and real pairs and histories; `--times` sets how often."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from tests.benchmarks.corpus import bundles, clone
from tests.benchmarks.feeling import table
from tests.benchmarks.interactive import felt
from tests.benchmarks.measuring import Cost, typical
from tests.benchmarks.page import page, row, with_screen
from tests.benchmarks.pairs import Measured, measure, real_pairs

_DESCRIPTION = """\
openapi: 3.0.3
info: {title: Orders, version: "1"}
paths:
  /orders:
    get:
      responses:
        "200":
          description: The orders.
          content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}
"""
_VERDICTS = ("breaking", "dangerous", "safe", "info", "errors")


def main() -> None:
    """Print one line for each measurement."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--times", type=int, default=5, help="runs of each measurement; the median is shown")
    parser.add_argument("--only", default="", help="measure only the histories and pairs whose name has this in it")
    parser.add_argument("--page", type=Path, help="write all but the histories to this file")
    parser.add_argument("--screen", action="store_true", help="measure only the screen; the rest of the page stays")
    options = parser.parse_args()
    # Nobody's settings shall slow the measurement down, nor speed it up.
    os.environ.update({"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "REVIEWTUI_CACHE": "off"})
    with tempfile.TemporaryDirectory(prefix="reviewtui bench ") as folder:
        workshop = Path(folder)
        told = "" if options.screen else _measure_commands(workshop, options.times, options.only)
        load = os.getloadavg()[0]
        screen = list(_measure_screen(workshop, options.only))
        if options.page and screen:
            told = with_screen(told or options.page.read_text(encoding="utf-8"), screen, load)
        if options.page and told:
            options.page.write_text(told, encoding="utf-8")
        elif not options.screen:
            _measure_histories(workshop, options.times, options.only)


def _measure_commands(workshop: Path, times: int, only: str) -> str:
    """Measure starts and pairs; return the page about them."""
    starts = [] if only else list(_measure_start(workshop, times))
    return page(starts, list(_measure_pairs(workshop, times, only)), times)


def _measure_start(workshop: Path, times: int) -> Iterator[tuple[str, Cost]]:
    """Measure what each command costs before it has anything to do, and a check of one small description."""
    small = _small_repository(workshop / "small")
    for name, words in (
        ("`reviewtui --version`", ("--version",)),
        ("`reviewtui --help`", ("--help",)),
        ("`reviewtui check`, one small description", ("check", "--base", "HEAD")),
    ):
        cost = typical(*words, times=times, folder=small)
        _show(name, cost)
        yield name, cost


def _measure_pairs(workshop: Path, times: int, only: str) -> Iterator[Measured]:
    """Measure a diff of two versions of each real description."""
    for pair in real_pairs(workshop, only):
        measured = measure(pair, times, workshop / "cache")
        print(row(measured), flush=True)
        yield measured


def _measure_screen(workshop: Path, only: str) -> Iterator[str]:
    """Measure a review of the largest real description on the screen, key by key."""
    if sys.platform != "linux":
        print("Only Linux tells what its processes use: the screen is not measured.")
        return
    for pair in islice(real_pairs(workshop, only), 1):
        for line in table(felt(pair, workshop)):
            print(line, flush=True)
            yield line


def _measure_histories(workshop: Path, times: int, only: str) -> None:
    """Measure a check of two branches of each real history."""
    histories = [bundle for bundle in bundles(workshop) if only in bundle.stem]
    if not histories:
        print("No corpus at hand (REVIEWTUI_CORPUS names it): real histories are not measured.")
    for bundle in histories:
        repository = clone(bundle, workshop)
        words = ("check", "--base", "main", "--head", "revision", "--format", "json")
        _show(bundle.stem, typical(*words, times=times, folder=repository))


def _show(name: str, cost: Cost) -> None:
    """Print the cost, how the command ended, and how many findings it had."""
    print(f"{name:40.40} {cost}  exit {cost.exit_code}  {_counts(cost.output)}", flush=True)


def _counts(output: bytes) -> str:
    """Return the summary of a JSON report; nothing for other output."""
    if not output.startswith(b"{"):
        return ""
    summary = json.loads(output)["summary"]
    return ", ".join(f"{summary[verdict]} {verdict}" for verdict in _VERDICTS)


def _small_repository(folder: Path) -> Path:
    """Return a repository with one description, and a change to it that is not committed."""
    folder.mkdir()
    description = folder / "openapi.yaml"
    description.write_text(_DESCRIPTION, encoding="utf-8")
    author = ("-c", "user.name=Ana Reviewer", "-c", "user.email=ana@example.com")
    for words in (("init", "--quiet", "-b", "main"), ("add", "."), (*author, "commit", "--quiet", "-m", "Describe")):
        subprocess.run(["git", "-C", str(folder), *words], check=True)
    description.write_text(_DESCRIPTION.replace("type: string", "type: integer"), encoding="utf-8")
    return folder


if __name__ == "__main__":
    main()
