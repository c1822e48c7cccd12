"""A changelog is told when a number hides a break, or when its releases are out of order."""

from __future__ import annotations

from datetime import date

import pytest

from reviewtui.records.kind import Log, Record
from reviewtui.records.kinds.changelog.checks import DISORDER, SILENT_BREAK
from reviewtui.records.kinds.changelog.levels import ReleaseLevel, version_of


def told(text: str) -> list[tuple[str, int]]:
    """Return the checks that mind a changelog, each with its line."""
    log = Log("CHANGELOG.md", (Record("changelog", "CHANGELOG.md", text, "Changelog"),), frozenset())
    found = (ailment for check in (SILENT_BREAK, DISORDER) for ailment in check.run(log, date(2026, 3, 2)))
    return [(ailment.check, ailment.line) for ailment in found]


@pytest.mark.parametrize(
    ("newer", "silent"),
    [("1.2.0", True), ("1.1.1", True), ("2.0.0", False), ("[1.2.0]", True), ("v1.2.0", True), ("1.0.0", False)],
)
def test_a_break_belongs_to_a_major_release(newer: str, silent: bool) -> None:  # noqa: FBT001 - a case of the table
    text = f"# Log\n\n## Unreleased\n\n## {newer}\n\n- **BREAKING** `id` is gone.\n\n## 1.1.0\n\n- **BREAKING** A.\n"
    assert told(text) == ([("changelog-silent-break", 5)] if silent else [])


def test_below_one_a_minor_release_may_break_and_a_patch_may_not() -> None:
    text = "## 0.3.1\n\n* BREAKING: A.\n\n## 0.3.0\n\n* **BREAKING CHANGE:** B.\n\n## 0.2.0\n"
    assert told(text) == [("changelog-silent-break", 1)]


def test_the_newest_release_stands_on_top() -> None:
    text = "## [1.2.0] - 2026-01-05\n\n## [1.1.0] - 2026-02-05\n\n## [1.0.0] - 2026-13-01\n\n## [0.9.0]\n"
    assert told(text) == [("changelog-order", 3)]


def test_what_is_no_version_is_passed_over() -> None:
    assert told("## Unreleased\n\n- **BREAKING** A.\n\n## 2026.1\n\n- **BREAKING** B.\n\n## Older\n") == []


@pytest.mark.parametrize(
    ("newer", "older", "level"),
    [
        ("2.0.0", "1.9.9", ReleaseLevel.MAJOR),
        ("1.1.0", "1.0.5", ReleaseLevel.MINOR),
        ("1.0.1", "1.0.0", ReleaseLevel.PATCH),
        ("0.2.0", "0.1.0", ReleaseLevel.MAJOR),
        ("0.1.1", "0.1.0", ReleaseLevel.PATCH),
    ],
)
def test_numbers_promise(newer: str, older: str, level: ReleaseLevel) -> None:
    after, before = version_of(newer), version_of(older)
    assert after is not None
    assert before is not None
    assert after.after(before) is level
