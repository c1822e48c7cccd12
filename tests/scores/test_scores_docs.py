"""The page on scores tells the numbers that the program computes."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from reviewtui.formats.openapi.surveying import survey_text
from reviewtui.model import Level, RuleTally
from reviewtui.rules.across import Across
from reviewtui.rules.loading import design_rules
from reviewtui.rules.owasp import RISKS, risk_of
from reviewtui.scores.compliance import WEIGHTS, compliance
from reviewtui.scores.documentation import WORST, documentation
from reviewtui.scores.security import PEOPLE
from reviewtui.scores.targets import TARGETS
from reviewtui.scores.words import number_of, percent

PAGE = (Path(__file__).parents[2] / "docs" / "scores.md").read_text(encoding="utf-8")


def rows_of(heading: str) -> list[list[str]]:
    """Return the cells of the table whose first column has this heading."""
    table = PAGE.split(f"\n| {heading} |", 1)[1].split("\n\n", 1)[0]
    return [[cell.strip().strip("`") for cell in line.strip("| ").split("|")] for line in table.splitlines()[2:]]


def test_the_targets_are_those_of_the_page() -> None:
    compliance_row, documentation_row = rows_of("score")

    assert compliance_row[1:] == [f"{target.compliance} %" for target in TARGETS.values()]
    assert documentation_row[1:] == [f"{target.documentation} %" for target in TARGETS.values()]


def test_the_example_of_compliance_is_computed() -> None:
    rows = rows_of("rule | level")
    tallies = [RuleTally(row[0], Level[row[1].upper()], int(row[2]), int(row[3])) for row in rows]

    found = compliance(tallies, 90)

    assert [WEIGHTS[tally.level] for tally in tallies] == [int(row[4]) for row in rows]
    assert [f"{100 - 100 * tally.failed // tally.asked} %" for tally in tallies] == [row[5] for row in rows]
    assert found.score.share is not None
    assert f"= {found.score.share:.2f} %, shown as {percent(found.score.share)}: short of what any tier asks" in PAGE
    assert f"Most is lost to\n`{found.costliest[0]}`" in PAGE


def test_the_example_of_documentation_is_computed() -> None:
    (text,) = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)

    found = documentation(survey_text(text).api, TARGETS["tier-2"].documentation)

    told = {row[0]: row for row in rows_of("operation")}
    assert {str(one.operation): f"{one.share:.2f} %" for one in found.worst} == {
        name: row[-1] for name, row in told.items()
    }
    assert found.score.share is not None
    assert f"= {found.score.share:.2f} %, shown as {percent(found.score.share)}: enough for tier-3" in PAGE
    assert TARGETS["tier-3"].documentation <= found.score.share < TARGETS["tier-2"].documentation


def test_the_parts_of_the_example_are_computed() -> None:
    (text,) = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    document = yaml.safe_load(text)

    for row in rows_of("operation"):
        path = row[0].partition(" ")[2]
        alone = yaml.safe_dump(document | {"paths": {path: document["paths"][path]}})
        aspects = documentation(survey_text(alone).api, 70).aspects
        assert [f"{one.share:.0f}" if one.operations else "-" for one in aspects] == row[1:-1]
        assert [one.name for one in aspects] == [part[0] for part in rows_of("part")]


def test_ten_is_how_many_operations_are_named() -> None:
    assert WORST == 10
    assert "The ten operations" in PAGE


def test_the_questions_for_people_are_those_of_the_page() -> None:
    assert rows_of("risk") == [[number_of(risk), question] for risk, question in PEOPLE.items()]


def test_the_risks_without_any_rule_are_those_of_the_page() -> None:
    guarded = {risk.id for rule in design_rules() if (risk := risk_of(rule))}
    silent = [number_of(risk.id) for risk in RISKS if risk.id not in guarded]

    assert f"No rule speaks of {' and '.join(silent)} at all." in PAGE


def test_the_rules_on_consistency_are_those_of_the_page() -> None:
    rules = [rule.id for rule in design_rules() if isinstance(rule.each, Across)]

    assert [row[0] for row in rows_of("rule | what is held against each other")] == rules
