"""Scores as people and programs get them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema_rs
import pytest

import reviewtui
from reviewtui.figures import Aspect, Completeness, Compliance, OperationTexts, Posture, Score, Scores
from reviewtui.model import Operation, Report
from reviewtui.reports import json as json_report
from reviewtui.reports import lint_text
from reviewtui.reports.look import Look
from reviewtui.reports.score_text import score_lines
from reviewtui.scores.words import percent

SCHEMA = json.loads((Path(reviewtui.__file__).parent / "schemas" / "report.schema.json").read_text())

SCORES = Scores(
    "tier-1",
    Compliance(Score(96.5, 95), 20, 17, 1200, 30, ("design-path-depth", "docs-info-contact")),
    Completeness(
        Score(84.999, 85),
        2,
        (Aspect("summary", 100.0, 2), Aspect("examples", 50.0, 2), Aspect("parameters", 0.0, 0)),
        (OperationTexts(Operation("GET", "/orders/\x1b[31m"), 70.0, ("examples",)),),
    ),
    (
        Posture("API4:2023", "Unrestricted Resource Consumption", ("security-string-limit",), 1000, 200, 0, "Enough?"),
        Posture("API6:2023", "Business Flows", (), 0, 0, 0, "Which flow would hurt?"),
        Posture("API7:2023", "Server Side Request Forgery", ("security-ssrf",), 0, 0, 2, "Which are refused?"),
    ),
)


def told(scores: Scores, *, verbose: bool = False) -> str:
    """Return the lines on scores as one text without line breaks."""
    return " ".join(line.strip() for line in score_lines(scores, Look(verbose=verbose)))


def test_each_score_is_one_line_beside_what_the_tier_asks_for() -> None:
    lines = list(score_lines(SCORES, Look()))

    assert lines == [
        "compliance     96 % (tier-1 asks for 95); design-path-depth costs most",
        "documentation  84 %, short of 85 (tier-1); least: examples 50 %",
        "security       OWASP checks passed: API4 1,000/1,200",
    ]


def test_verbose_lines_name_operations_and_what_is_left_to_people() -> None:
    text = told(SCORES, verbose=True)

    assert "17 of 20 rules that apply hold everywhere" in text
    assert ": 70 %, lacks examples" in text
    assert "API6 Business Flows: no rule can tell. Which flow would hurt?" in text
    assert "API7 Server Side Request Forgery: 2 doubtful places. Which are refused?" in text
    assert "\x1b" not in text


def test_nothing_to_measure_is_said() -> None:
    empty = replace(SCORES, compliance=Compliance(Score(None, 95), 0, 0, 0, 0, ()), security=())

    assert told(empty).startswith("compliance     nothing to measure documentation")
    assert told(empty).endswith("no rule has anything to check")


@pytest.mark.parametrize(("share", "words"), [(100.0, "100 %"), (99.9999, "99 %"), (0.0, "0 %")])
def test_shares_are_rounded_down(share: float, words: str) -> None:
    assert percent(share) == words


def test_json_with_scores_fits_its_schema(report: Report) -> None:
    scored = replace(report, specs=tuple(replace(spec, scores=SCORES) for spec in report.specs))

    document = json.loads(json_report.render(scored))

    jsonschema_rs.validator_for(SCHEMA).validate(document)
    assert document["specs"][0]["scores"]["documentation"]["reached"] is False
    assert document["specs"][0]["scores"]["compliance"]["share"] == 96.5


def test_the_text_report_tells_scores_below_the_name_of_a_description(report: Report) -> None:
    scored = replace(report, specs=(replace(report.specs[0], scores=SCORES),))

    lines = lint_text.render(scored, Look()).splitlines()

    assert lines[3].startswith("compliance")
