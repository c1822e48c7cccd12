"""Findings that depend on more than one change: the day, the tier, what was promised, and the version."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from reviewtui.check import Sides, check_pair, gate
from reviewtui.config import Config, load
from reviewtui.formats.comparison import SpecPair
from reviewtui.model import Disposition, Finding, Report, Verdict
from reviewtui.repository import FolderSnapshot

DAY = dt.date(2026, 1, 1)
ANSWERS = "responses: {'200': {description: OK}}"


def document(operation: str, path: str = "/orders", version: str = "1.0.0", key: str = "paths") -> str:
    """Return a description with one operation, which is given as lines."""
    lines = "".join(f"      {line}\n" for line in (*operation.splitlines(), ANSWERS))
    return f'openapi: 3.1.0\ninfo: {{title: T, version: "{version}"}}\n{key}:\n  {path}:\n    get:\n{lines}'


def report(place: Path, base: str, head: str, config: Config | None = None) -> Report:
    """Return what is found on that day."""
    for name, text in (("base.yaml", base), ("head.yaml", head)):
        (place / name).write_text(text, encoding="utf-8")
    sides = Sides(FolderSnapshot(place, "base"), FolderSnapshot(place, "head"))
    return check_pair(sides, SpecPair("base.yaml", "head.yaml"), config or Config(), DAY)


def judged(place: Path, base: str, head: str, config: Config | None = None) -> dict[str, Finding]:
    """Return the findings by rule; whatever promised nothing leaves the gate open."""
    found = report(place, base, head, config)
    assert not any(finding.disposition is Disposition.STABILITY for finding in gate(found, Config()).findings)
    return {finding.rule: finding for finding in found.findings}


OPTIONAL = "x-stability-level: {level}\nparameters: [{{name: a, in: query, schema: {{type: string}}}}]"
REQUIRED = "x-stability-level: {level}\nparameters: [{{name: a, in: query, required: true, schema: {{type: string}}}}]"
BREAK = "request-parameter-became-required"


@pytest.mark.parametrize("level", ["draft", "alpha"])
@pytest.mark.parametrize("after", ["draft", "alpha", "beta", "stable"])
def test_what_promised_nothing_breaks_nobody_and_is_still_shown(tmp_path: Path, level: str, after: str) -> None:
    found = judged(tmp_path, document(OPTIONAL.format(level=level)), document(REQUIRED.format(level=after)))

    assert (found[BREAK].verdict, found[BREAK].disposition) == (Verdict.INFO, Disposition.STABILITY)
    assert "would be breaking once this is stable" in found[BREAK].message
    assert "api-version-kept" not in found


@pytest.mark.parametrize("after", ["draft", "stable"])
@pytest.mark.parametrize("level", ["beta", "stable", "unheard-of"])
def test_what_was_promised_counts_whatever_the_head_says(tmp_path: Path, level: str, after: str) -> None:
    found = judged(tmp_path, document(OPTIONAL.format(level=level)), document(REQUIRED.format(level=after)))

    assert (found[BREAK].verdict, found[BREAK].disposition) == (Verdict.BREAKING, Disposition.OPEN)
    assert ("operation-stability-lowered" in found) is (after == "draft" and level in {"beta", "stable"})


@pytest.mark.parametrize(("key", "path"), [("paths", "/orders"), ("webhooks", "shipped")])
def test_a_draft_may_go(tmp_path: Path, key: str, path: str) -> None:
    gone = document("x-stability-level: draft", path, key=key)
    found = judged(tmp_path, gone, 'openapi: 3.1.0\ninfo: {title: T, version: "1.0.0"}\npaths: {}\n')

    (removed,) = (finding for rule, finding in found.items() if rule.endswith("-removed"))
    assert (removed.verdict, removed.disposition) == (Verdict.INFO, Disposition.STABILITY)


def test_a_draft_and_its_stable_neighbor_go_each_for_itself(tmp_path: Path) -> None:
    base = document("x-stability-level: alpha") + f"    post:\n      {ANSWERS}\n"
    findings = report(tmp_path, base, document("summary: New", "/bills")).findings
    gone = {str(finding.operations[0]): finding.verdict for finding in findings if finding.rule == "operation-removed"}

    assert gone == {"GET /orders": Verdict.INFO, "POST /orders": Verdict.BREAKING}


def test_a_draft_is_one_under_the_new_name_of_its_variable(tmp_path: Path) -> None:
    base = document(OPTIONAL.format(level="draft"), "/orders/{id}")
    found = judged(tmp_path, base, document(REQUIRED.format(level="draft"), "/orders/{number}"))

    assert found[BREAK].disposition is Disposition.STABILITY


@pytest.mark.parametrize("level", ["draft", "beta"])
def test_a_parameter_can_be_a_draft_by_itself(tmp_path: Path, level: str) -> None:
    base = document(f"parameters: [{{name: a, in: query, x-stability-level: {level}, schema: {{type: string}}}}]")
    (removed,) = (f for rule, f in judged(tmp_path, base, document("summary: All")).items() if "parameter" in rule)

    assert (removed.disposition is Disposition.STABILITY) is (level == "draft")
    assert removed.verdict is (Verdict.INFO if level == "draft" else Verdict.DANGEROUS)


def test_a_severity_of_the_repository_is_what_a_draft_would_get(tmp_path: Path) -> None:
    config = load(f"rules: {{{BREAK}: dangerous}}\n".encode())
    base, head = document(OPTIONAL.format(level="draft")), document(REQUIRED.format(level="draft"))

    assert "would be dangerous once" in judged(tmp_path, base, head, config)[BREAK].message


@pytest.mark.parametrize(
    ("level", "settings", "first"),
    [
        ("stable", "{}", "2026-06-30"),
        ("stable", "tier: {default: tier-1}", "2027-01-01"),
        ("stable", "tier: {default: tier-3}", "2026-04-01"),
        ("stable", "notice: {tier-2: 10}", "2026-01-11"),
        ("beta", "tier: {default: tier-1}", "2026-01-31"),
        ("alpha", "{}", "2026-01-01"),
    ],
)
def test_the_notice_depends_on_the_tier_and_the_level(tmp_path: Path, level: str, settings: str, first: str) -> None:
    words = f"x-stability-level: {level}\ndeprecated: true\n"
    base, config = document(words), load(settings.encode())
    before = dt.date.fromisoformat(first) - dt.timedelta(days=1)

    late = judged(tmp_path, base, document(f'{words}x-sunset: "{before}"'), config)
    soon_enough = judged(tmp_path, base, document(f'{words}x-sunset: "{first}"'), config)

    assert "operation-sunset-too-soon" in late
    assert "operation-sunset-too-soon" not in soon_enough


def test_a_version_is_judged_by_what_the_repository_calls_breaking(tmp_path: Path) -> None:
    base = document("parameters: [{name: a, in: query, schema: {type: string}}]")
    head = document("parameters: [{name: a, in: query, required: true, schema: {type: string}}]")

    assert judged(tmp_path, base, head)["api-version-kept"].verdict is Verdict.DANGEROUS
    assert "api-version-kept" not in judged(tmp_path, base, head, load(f"rules: {{{BREAK}: info}}\n".encode()))
    assert "api-version-kept" not in judged(tmp_path, base, head, load(b"rules: {api-version-kept: off}\n"))


def test_a_description_that_goes_needs_no_version(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text(document("summary: All"), encoding="utf-8")
    sides = Sides(FolderSnapshot(tmp_path, "base"), FolderSnapshot(tmp_path, "head"))
    gone = check_pair(sides, SpecPair("base.yaml", None), Config(), DAY)

    assert [finding.rule for finding in gone.findings] == ["path-removed"]
