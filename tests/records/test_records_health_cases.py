"""Every check names the marked lines of its example and of its cases, and nothing else there."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from reviewtui.model import Level
from reviewtui.records.health.examined import Concern, Examination, Examined
from reviewtui.records.health.loading import health_checks
from reviewtui.records.kind import Log
from reviewtui.records.kinds import kind
from reviewtui.records.logs.names import may_be_record
from reviewtui.records.logs.reading import record
from reviewtui.records.marked import marked_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.records.health.declaring import HealthCheck

MARK = "# finding"
CASES = Path(__file__).parent / "health"
DAY = dt.date(2026, 3, 2)
STALE_DAYS = 90


@dataclass(frozen=True)
class Case:
    """Files of a log in which a check minds the marked lines."""

    name: str
    files: Mapping[str, str]
    kind: str = "adr"
    before: Mapping[str, str] | None = None


def own_cases(check: HealthCheck) -> tuple[Case, ...]:
    """Return the cases of a check's file, which must be there."""
    written = yaml.safe_load((CASES / f"{check.id}.yaml").read_text(encoding="utf-8"))
    return tuple(
        Case(entry["name"], entry["files"], entry.get("kind", check.example.kind), entry.get("before"))
        for entry in written
    )


def cases_of(check: HealthCheck) -> tuple[Case, ...]:
    """Return the two sides of the example, and the cases."""
    example = check.example
    return (
        Case("what the example minds", example.wrong, example.kind, example.before),
        Case("what the example mends", example.right, example.kind, example.before),
        *own_cases(check),
    )


def clean(text: str) -> str:
    """Return a text without its marks."""
    return "\n".join(line.partition(f"  {MARK}")[0] for line in text.split("\n"))


def examination(case: Case) -> Examination:
    """Return what a check looks at; every file that is no record stands for a waiver."""
    records = [record(case.kind, path, clean(text).encode()) for path, text in case.files.items()]
    log = Log(
        "docs/adr",
        tuple(sorted((one for one in records if may_be_record(one.path)), key=lambda one: one.path)),
        frozenset(case.files),
    )
    texts = {path: clean(text) for path, text in case.files.items()}
    concerns = tuple(Concern(Path(path).stem, path, 1, "a waiver") for path in case.files if path.endswith(".yaml"))
    examined = Examined(kind(case.kind), log, DAY, STALE_DAYS, case.before or {}, texts.get)
    marked = (one for path in texts if path.endswith(".yaml") for one in marked_in(path, texts[path].encode()))
    return Examination((examined,), concerns, tuple(marked))


ALL = [
    pytest.param(check, case, id=f"{check.id}: {case.name}") for check in health_checks() for case in cases_of(check)
]


@pytest.mark.parametrize(("check", "case"), ALL)
def test_a_check_names_the_marked_lines_only(check: HealthCheck, case: Case) -> None:
    marked = {
        (path, number)
        for path, text in case.files.items()
        for number, line in enumerate(text.split("\n"), 1)
        if line.endswith(MARK)
    }
    found = list(check.ailments(examination(case)))
    assert {(one.path, one.line) for one in found} == marked, found
    assert len(found) == len(marked), "each line once"


@pytest.mark.parametrize("check", health_checks(), ids=lambda check: check.id)
def test_a_check_is_declared_in_words_that_people_understand(check: HealthCheck) -> None:
    assert check.id.startswith("record-")
    assert check.title
    assert not check.title.endswith(".")
    assert check.why.endswith(".")
    assert check.fix.endswith(".")
    assert isinstance(check.level, Level)
    assert MARK in "".join(check.example.wrong.values())
    assert MARK not in "".join(check.example.right.values())
    loud = [MARK in "".join(case.files.values()) for case in own_cases(check)]
    assert not all(loud), "at least one case has to stay quiet"


def test_no_case_is_left_of_a_check_that_is_gone() -> None:
    assert {file.stem for file in CASES.glob("*.yaml")} == {check.id for check in health_checks()}
