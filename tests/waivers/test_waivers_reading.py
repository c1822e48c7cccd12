"""A waiver is read strictly: what is wrong is told with its line, and the others are read all the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.errors import ReviewtuiError
from reviewtui.repository import FolderSnapshot
from reviewtui.waivers.reading import MOST_BYTES, MOST_FILES, day, read, read_all

NAME = "0011223344556677"
PATH = f"docs/api-reviews/waivers/{NAME}.yaml"
WAIVER = f"""\
schema: 1
fingerprint: "{NAME}"
rule: operation-removed
spec: apis/orders/openapi.yaml
element: "GET /orders"
reason: Only the app called it.
owner: ana@example.com
approved_by: head-of-platform
until: 2027-03-31
precedent: true
"""


def test_a_whole_waiver_is_read() -> None:
    waiver = read(PATH, WAIVER.encode())
    assert (waiver.fingerprint, waiver.rule, waiver.element) == (NAME, "operation-removed", "GET /orders")
    assert (waiver.owner, waiver.approved_by, waiver.reason) == (
        "ana@example.com",
        "head-of-platform",
        "Only the app called it.",
    )
    assert (waiver.until, waiver.precedent, waiver.path) == (dt.date(2027, 3, 31), True, PATH)


def test_what_may_be_left_out_is_empty() -> None:
    short = "".join(line for line in WAIVER.splitlines(keepends=True) if line[:3] not in {"sch", "ele", "app", "pre"})
    waiver = read(PATH, short.encode())
    assert (waiver.element, waiver.approved_by, waiver.precedent) == ("", "", False)
    assert read(PATH, WAIVER.replace("head-of-platform", "").encode()).approved_by == ""


def test_quotes_and_json_say_the_same() -> None:
    quoted = WAIVER.replace("2027-03-31", "'2027-03-31'")
    assert read(PATH, quoted.encode()) == read(PATH, WAIVER.encode())
    as_json = (
        f'{{"fingerprint": "{NAME}", "rule": "r", "spec": "s", "reason": "x", "owner": "o", "until": "2027-03-31"}}'
    )
    assert read(PATH, as_json.encode()).until == dt.date(2027, 3, 31)


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("reason:", "raeson:", 6, "`raeson` is not a key that is known here"),
        ("owner: ana@example.com\n", "", 1, "lacks the key `owner`"),
        ("Only the app called it.", "''", 6, "`reason` says nothing"),
        ("2027-03-31", "2027-02-31", 9, "`2027-02-31` is no day"),
        ("2027-03-31", "31.3.2027", 9, "is no day"),
        ("2027-03-31", "20270331", 9, "must be text, not a whole number"),
        (f'"{NAME}"', "1234567890123456", 2, "must be text, not a whole number"),
        (f'"{NAME}"', "3f9a", 2, "`3f9a` is no fingerprint"),
        (NAME, NAME.replace("0", "f"), 2, f"must stand in a file named `{NAME.replace('0', 'f')}.yaml`"),
        ("precedent: true", "precedent: maybe", 10, "`precedent` must be true or false"),
        ("schema: 1", "schema: 2", 1, "`2` is no choice"),
        ("rule: operation-removed", "rule: [a]", 3, "`rule` must be text, not a list"),
        ("owner: ana", "owner: ana\nowner: bo", 8, "the key `owner` stands twice"),
        ("owner: ana@example.com", f"owner: {'a' * 201}", 7, "`owner` has 201 characters"),
        ("rule: operation-removed", "rule: 'operation", 3, ""),
    ],
)
def test_a_mistake_is_told_with_its_line(old: str, new: str, line: int, said: str) -> None:
    with pytest.raises(ReviewtuiError) as caught:
        read(PATH, WAIVER.replace(old, new).encode())
    assert said in caught.value.message
    assert (caught.value.path, caught.value.line) == (PATH, line)


@pytest.mark.parametrize("content", [b"", b"- a\n", b"\xff\xfe\x00", b"a: &a [*a]\n", b"[" * 5000, b"<<<<<<< a\n"])
def test_whatever_stands_there_is_an_error_for_people(content: bytes) -> None:
    with pytest.raises(ReviewtuiError):
        read(PATH, content)


@given(st.text())
def test_a_day_is_a_day_or_nothing(word: str) -> None:
    found = day(word)
    assert found is None or found.isoformat() == word


@given(st.dates())
def test_every_day_is_read_back(date: dt.date) -> None:
    assert day(date.isoformat()) == date


def _folder(tmp_path: Path, files: Iterable[tuple[str, bytes]]) -> tuple[FolderSnapshot, list[str]]:
    for path, content in files:
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return FolderSnapshot(tmp_path, "here"), sorted(path for path, _ in files)


def test_what_is_broken_or_too_large_leaves_the_others(tmp_path: Path) -> None:
    large = WAIVER.encode() + b"#" * MOST_BYTES
    found = read_all(
        *_folder(tmp_path, [(PATH, WAIVER.encode()), ("w/a.yaml", b"a: b\n"), ("w/large.yaml", large)]),
    )
    assert [waiver.path for waiver in found.waivers] == [PATH]
    assert [problem.path for problem in found.problems] == ["w/a.yaml", "w/large.yaml"]
    assert "a waiver has at most 65,536" in found.problems[1].message


def test_a_file_that_is_gone_by_then_is_a_problem(tmp_path: Path) -> None:
    snapshot, _ = _folder(tmp_path, [(PATH, WAIVER.encode())])
    found = read_all(snapshot, [PATH, "w/gone.yaml"])
    assert (len(found.waivers), [problem.path for problem in found.problems]) == (1, ["w/gone.yaml"])


def test_no_more_waivers_are_read_than_a_repository_can_have() -> None:
    asked: list[str] = []

    class Many(FolderSnapshot):
        def __init__(self) -> None:
            """Be no folder at all."""

        def size(self, path: str) -> int:
            """Count who is asked for."""
            asked.append(path)
            return 1

        def read_many(self, paths: Iterable[str]) -> dict[str, bytes]:
            """Return something broken."""
            return dict.fromkeys(paths, b"a")

    found = read_all(Many(), [f"w/{number}.yaml" for number in range(MOST_FILES + 5)])
    assert len(asked) == MOST_FILES
    assert found.problems[0].message == "there are 2,005 waivers; at most 2,000 are read"
