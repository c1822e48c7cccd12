"""Who answers for a finding on design outside of its description: it is told with the reason, and is not failed."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from reviewtui.config import Config, load
from reviewtui.config.design import LintFailOn
from reviewtui.lint import Linted, lint
from reviewtui.model import Disposition, Finding, Report
from reviewtui.repository import FolderSnapshot
from reviewtui.rules.design_gate import shutting_design
from tests.cli.specs import HEADER

SCHEMAS = "    One: {type: string, enum: [1]}\n    Two: {type: string, enum: [2]}\n"
SETTINGS = load(b"lint: {preset: minimal}\n")


@pytest.fixture
def folder(tmp_path: Path) -> FolderSnapshot:
    """Return a folder with one description that offends a rule twice."""
    text = f"{HEADER}paths: {{}}\ncomponents:\n  schemas:\n{SCHEMAS}"
    (tmp_path / "openapi.yaml").write_text(text, encoding="utf-8")
    return FolderSnapshot(tmp_path, "here")


def _first(_path: str, finding: Finding) -> str:
    return "Ana answers for it until May." if "One" in finding.change.element else ""


def _linted(folder: FolderSnapshot, config: Config = SETTINGS) -> Report:
    return lint(Linted(folder), config, waived=_first)


def test_a_waived_finding_keeps_its_reason_and_is_not_failed(folder: FolderSnapshot) -> None:
    (spec,) = _linted(folder).specs
    assert {one.change.element: (one.disposition, one.reason) for one in spec.findings} == {
        "One enum": (Disposition.WAIVED, "Ana answers for it until May."),
        "Two enum": (Disposition.OPEN, ""),
    }
    (tally,) = (tally for tally in spec.tallies if tally.rule == "design-enum-typed")
    assert (tally.failed, tally.excused, tally.stood, tally.new) == (1, 1, 0, 1)


def test_a_waived_finding_shuts_no_gate(folder: FolderSnapshot) -> None:
    (shutting,) = shutting_design(_linted(folder), LintFailOn.WARN)
    assert "Two" in shutting.change.element
    assert shutting_design(_linted(folder), LintFailOn.NEVER) == ()


def test_a_waived_finding_has_the_fingerprint_that_it_has_otherwise(folder: FolderSnapshot) -> None:
    plain = lint(Linted(folder), SETTINGS)
    assert [one.fingerprint for one in plain.findings] == [one.fingerprint for one in _linted(folder).findings]
    assert len({one.fingerprint for one in plain.findings}) == 2


@pytest.mark.parametrize(("today", "passed"), [(dt.date(2026, 1, 1), 0), (dt.date(2027, 1, 1), 1)])
def test_rules_about_dates_go_by_the_day_that_is_given(tmp_path: Path, today: dt.date, passed: int) -> None:
    operation = 'get: {deprecated: true, x-sunset: "2026-06-30", responses: {"200": {description: OK}}}'
    (tmp_path / "openapi.yaml").write_text(f"{HEADER}paths: {{/a: {{{operation}}}}}\n", encoding="utf-8")
    report = lint(Linted(FolderSnapshot(tmp_path, "here")), Config(), today=today)
    assert sum(finding.rule == "lifecycle-sunset-passed" for finding in report.findings) == passed
