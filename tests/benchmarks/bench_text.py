"""Measure reading: the largest real descriptions, beside PyYAML and json in the same run; run it as a module."""

from __future__ import annotations

import gc
import json
import random
import time
from collections.abc import Callable, Iterator

import orjson
import yaml

from reviewtui.model import JsonValue
from reviewtui.text import join, read
from tests.corpus import descriptions

_TIMES = 5
_YAML = ("stripe-yaml", "openai-yaml/01", "datadog-v1", "stripe-small-yaml")
_JSON = ("github-rest-full", "kubernetes-swagger2/02", "cloudflare-json", "openai-json")
_POINTERS = (1, 20, 200, 2000)


def main() -> None:
    """Print one table for YAML, one for JSON, and one for finding places in JSON."""
    found = {name: data for name, data in descriptions().items() if "/revision." in name}
    if not found:
        print("No corpus at hand; REVIEWTUI_CORPUS names it.")
        return
    print(f"{'YAML':30} {'MB':>5} {'read':>9} {'CSafeLoader':>12} {'gc off':>9} {'times faster':>13}")
    for name in _chosen(found, _YAML):
        _show_yaml(name, found[name])
    print(f"\n{'JSON':30} {'MB':>5} {'read':>9} {'json':>12} {'orjson':>9} {'times faster':>13}")
    for name in _chosen(found, _JSON):
        _show_json(name, found[name])
    print(f"\n{'places in JSON':30} {'MB':>5}" + "".join(f" {number:>9,}" for number in _POINTERS))
    for name in _chosen(found, _JSON):
        _show_places(name, found[name])


def _chosen(found: dict[str, bytes], wanted: tuple[str, ...]) -> Iterator[str]:
    """Return the names that are wanted, in the order in which they are."""
    for part in wanted:
        yield from (name for name in found if f"/{part}/" in name)


def _show_yaml(name: str, data: bytes) -> None:
    ours = _seconds(lambda: read(name, data))
    theirs = _seconds(lambda: yaml.load(data, Loader=yaml.CSafeLoader))
    gc.disable()
    without_collector = _seconds(lambda: yaml.load(data, Loader=yaml.CSafeLoader))
    gc.enable()
    _show(name, data, ours, theirs, without_collector)


def _show_json(name: str, data: bytes) -> None:
    _show(
        name,
        data,
        _seconds(lambda: read(name, data)),
        _seconds(lambda: json.loads(data)),
        _seconds(lambda: orjson.loads(data)),
    )


def _show(name: str, data: bytes, ours: float, theirs: float, bare: float) -> None:
    cells = "".join(f" {seconds * 1000:{width},.0f} ms" for seconds, width in ((ours, 6), (theirs, 9), (bare, 6)))
    print(f"{_short(name):30} {len(data) / 1e6:5.1f}{cells} {theirs / ours:13.1f}", flush=True)


def _show_places(name: str, data: bytes) -> None:
    pointers = list(_pointers(read(name, data).value))
    chosen = [random.Random(1).sample(pointers, number) for number in _POINTERS]  # noqa: S311 - no secret, the same each time
    cells = "".join(f" {_first_question(name, data, some) * 1000:6,.0f} ms" for some in chosen)
    print(f"{_short(name):30} {len(data) / 1e6:5.1f}{cells}", flush=True)


def _first_question(name: str, data: bytes, pointers: list[str]) -> float:
    """Return the seconds for the places of these pointers when nothing was asked before."""
    sources = [read(name, data) for _ in range(_TIMES)]
    return min(_seconds(lambda source=source: source.locate_many(pointers), 1) for source in sources)  # type: ignore[misc] # mypy cannot type the default


def _seconds(work: Callable[[], object], times: int = _TIMES) -> float:
    """Return the time of the quickest of several runs, which other programs disturbed least."""
    quickest = float("inf")
    for _ in range(times):
        started = time.perf_counter()
        result = work()
        quickest = min(quickest, time.perf_counter() - started)
        del result
    return quickest


def _pointers(value: JsonValue, at: str = "") -> Iterator[str]:
    yield at
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for token, child in entries:
        yield from _pointers(child, at + join(token))


def _short(name: str) -> str:
    return name.removeprefix("pairs/openapi/").rpartition("/")[0]


if __name__ == "__main__":
    main()
