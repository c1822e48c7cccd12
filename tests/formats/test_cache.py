"""A comparison that was made before is remembered, for the same bytes only, and whatever happens to the cache."""

from __future__ import annotations

import math
import os
import shutil
from dataclasses import dataclass, field, fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from reviewtui.formats.cache import engine as engine_module
from reviewtui.formats.cache.comparing import compare_or_remember
from reviewtui.formats.cache.engine import engine
from reviewtui.formats.cache.entry import Entry, decoded, encoded
from reviewtui.formats.cache.folder import WISH, ResultFolder, result_folder
from reviewtui.formats.comparison import Comparison, Files, SpecPair
from reviewtui.formats.openapi.format import OpenApi
from reviewtui.model import (
    Change,
    Counterpart,
    Direction,
    Effect,
    How,
    JsonValue,
    Kind,
    Likeness,
    Location,
    Operation,
    Problem,
    SpecStatus,
)
from reviewtui.repository import FolderSnapshot

ORDERS = Operation("GET", "/orders")
REFUNDS = Operation("POST", "/refunds\ud800")
PAIR = SpecPair("openapi.yaml", "openapi.yaml")
DESCRIPTION = """\
openapi: 3.0.3
info: {title: Orders, version: "1"}
paths:
  /orders:
    get: {responses: {"200": {$ref: "parts.yaml#/ok"}}}
"""
PART = "ok: {{description: Orders., content: {{application/json: {{schema: {{type: {type}}}}}}}}}\n"


@dataclass
class Counting(OpenApi):
    """The format, with a count of how often it had to compare."""

    times: int = field(default=0)

    def compare(self, pair: SpecPair, base: Files, head: Files) -> Comparison:
        """Count, and compare."""
        self.times += 1
        return super().compare(pair, base, head)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of the cache, which is on."""
    monkeypatch.setenv(WISH, str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def sides(tmp_path: Path) -> tuple[Path, Path]:
    """Return two folders, each with a description of two files, which differ in the second."""
    folders = tmp_path / "base", tmp_path / "head"
    for folder, text in zip(folders, ("string", "integer"), strict=True):
        folder.mkdir()
        (folder / "openapi.yaml").write_text(DESCRIPTION, encoding="utf-8")
        (folder / "parts.yaml").write_text(PART.format(type=text), encoding="utf-8")
    return folders


def _compared(known: OpenApi, sides: tuple[Path, Path]) -> Comparison:
    base, head = (FolderSnapshot(folder, folder.name) for folder in sides)
    return compare_or_remember(known, PAIR, base, head)


def _change(before: JsonValue, used_by: tuple[Operation, ...] = (ORDERS,)) -> Change:
    places = Location("a.yaml", "/paths", 3, 1), Location("b.yaml", "/paths/~1", 4, 2)
    words = "property `id`", "in a response", "a/b"
    return Change(
        *(Kind.PROPERTY, How.CHANGED, "type", before, None, Effect.NARROWS, Direction.RESPONSE, *words, *places),
        used_by=used_by,
        counterparts=(Counterpart(Likeness.MOVE, "id", "order.id", places[1]),) * len(used_by),
    )


def _entry(*changes: Change) -> Entry:
    problems = (Problem("it is odd", "a.yaml", 1, 2, "look there"),)
    comparison = Comparison(
        "openapi",
        "3.0",
        SpecStatus.CHANGED,
        changes,
        problems,
        problems * 2,
        frozenset((ORDERS, REFUNDS)),
        problems * 3,
        frozenset((REFUNDS,)),
        _change("1.0"),
        "The orders",
        either_way=True,
        transitive=True,
        drafts=frozenset(("a.yaml", "b.yaml")),
    )
    return Entry(comparison, {"a.yaml": "1"}, {"b.yaml": "2"})


_VALUES = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats(allow_nan=False) | some.text(),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(), inner, max_size=3),
)


@given(_VALUES)
def test_a_comparison_comes_back_as_it_was(value: JsonValue) -> None:
    entry = _entry(_change(value), _change(value, ()), _change(value, (REFUNDS, ORDERS)))
    read = decoded(encoded(entry))
    assert read == entry
    assert repr(read) == repr(entry), "1, 1.0 and true are equal in Python, and must not be confused"


def test_what_json_has_no_words_for_comes_back_too() -> None:
    read = decoded(encoded(_entry(_change([math.nan, math.inf, -0.0, 10**80, "\udc80"]))))
    assert read is not None
    assert repr(read.comparison.changes[0].before) == repr([math.nan, math.inf, -0.0, 10**80, "\udc80"])


def test_no_field_is_forgotten() -> None:
    assert " ".join(Comparison._fields) == (
        "format version status changes errors notes unstable flaws beta release title either_way transitive drafts"
    )
    known = {
        Problem: "message path line column hint",
        Counterpart: "likeness before after other",
        Location: "path pointer line column",
        Operation: "method path",
    }
    assert {kind: " ".join(f.name for f in fields(kind)) for kind in known} == known


@pytest.mark.parametrize("kept", [b"", b"{}", b"[]", b"[" * 100_000, b"[1,2,3,4,5,6,7,8,9]", b"\xff"])
def test_other_bytes_are_no_entry(kept: bytes) -> None:
    assert decoded(kept) is None


def test_the_same_files_are_compared_once(cache: Path, sides: tuple[Path, Path]) -> None:
    known = Counting()
    first, second = _compared(known, sides), _compared(known, sides)
    assert first == second
    assert first.changes
    assert known.times == 1
    assert len(list(cache.iterdir())) == 1


def test_each_version_of_a_part_is_compared_once(cache: Path, sides: tuple[Path, Path]) -> None:
    known = Counting()
    parts = {kind: PART.format(type=kind) for kind in ("integer", "string", "boolean")}
    for kind, text in [*parts.items()] * 2:
        (sides[1] / "parts.yaml").write_text(text, encoding="utf-8")
        assert bool(_compared(known, sides).changes) is (kind != "string")
    assert known.times == len(parts)
    assert cache.exists()


def test_that_a_file_is_missing_is_known_until_it_comes(cache: Path, sides: tuple[Path, Path]) -> None:
    known = Counting()
    (sides[1] / "parts.yaml").unlink()
    first, second = _compared(known, sides), _compared(known, sides)
    assert first == second
    assert [error.message for error in first.errors] == [
        "the reference `parts.yaml#/ok` leads to parts.yaml, which is not there"
    ]
    assert known.times == 1
    (sides[1] / "parts.yaml").write_text("ok: {description: Here.}\n", encoding="utf-8")
    assert not _compared(known, sides).errors
    assert known.times == 2
    assert cache.exists()


def test_off_keeps_nothing(cache: Path, sides: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WISH, "off")
    known = Counting()
    assert _compared(known, sides) == _compared(known, sides)
    assert known.times == 2
    assert not cache.exists()


def _truncated(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-10])


def _altered(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"orders", b"ORDERS"))


def _folder_instead(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _pipe_instead(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


@pytest.mark.parametrize("harm", [_truncated, _altered, _folder_instead, _pipe_instead, Path.unlink])
def test_a_harmed_result_is_made_anew(cache: Path, sides: tuple[Path, Path], harm: object) -> None:
    assert callable(harm)
    known = Counting()
    first = _compared(known, sides)
    harm(next(cache.iterdir()))
    assert _compared(known, sides) == first
    assert known.times == 2


def test_a_folder_that_cannot_be_written_to_is_no_error(cache: Path, sides: tuple[Path, Path]) -> None:
    cache.write_text("a file stands where the folder should be", encoding="utf-8")
    known = Counting()
    assert _compared(known, sides) == _compared(known, sides)
    assert known.times == 2


def test_a_full_disk_leaves_nothing_half_written(
    cache: Path, sides: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device", str(self), None, str(target))

    monkeypatch.setattr(Path, "replace", full)
    known = Counting()
    assert _compared(known, sides) == _compared(known, sides)
    assert list(cache.iterdir()) == []


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path) -> None:
    folder = ResultFolder(tmp_path, entries=4)
    for number in range(4):
        folder.put(str(number), b"result")
        os.utime(tmp_path / f"{number}.result", (number, number))
    assert folder.get("0") == b"result"
    folder.put("4", b"result")
    assert [number for number in "01234" if folder.get(number)] == ["0", "3", "4"]


def test_the_folder_does_not_outgrow_its_size(tmp_path: Path) -> None:
    folder = ResultFolder(tmp_path, size=4000)
    for number in range(20):
        folder.put(str(number), b"r" * 900)
    assert 0 < sum(file.stat().st_size for file in tmp_path.iterdir()) <= 4000
    assert folder.get("19")


def test_a_result_stands_for_its_own_key_only(tmp_path: Path) -> None:
    folder = ResultFolder(tmp_path)
    folder.put("one", b"result")
    (tmp_path / "one.result").rename(tmp_path / "other.result")
    assert folder.get("other") is None


def test_other_code_knows_nothing_of_older_results(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(engine_module._PROGRAM, tmp_path / "program", ignore=shutil.ignore_patterns("__pycache__"))
    before = engine.__wrapped__()
    monkeypatch.setattr(engine_module, "_PROGRAM", str(tmp_path / "program"))
    assert engine.__wrapped__() == before, "the same code is the same wherever it stands"
    with (tmp_path / "program" / "schema" / "limits.py").open("a", encoding="utf-8") as file:
        file.write("\n")
    assert engine.__wrapped__() != before
    monkeypatch.setattr(engine_module, "_PROGRAM", str(tmp_path / "nowhere"))
    assert engine.__wrapped__() is None


def test_the_folder_is_the_users(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(WISH)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert _folder() == tmp_path / ".cache" / "reviewtui"
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert _folder() == tmp_path / "xdg" / "reviewtui"
    monkeypatch.setattr("sys.platform", "darwin")
    assert _folder() == tmp_path / "Library" / "Caches" / "reviewtui"


def _folder() -> Path:
    folder = result_folder()
    assert folder is not None
    return folder.folder
