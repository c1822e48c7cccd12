"""The report of a review keeps the scores, and the tables that its questions name."""

from __future__ import annotations

from dataclasses import replace

from markdown_it import MarkdownIt

from reviewtui.figures import (
    Aspect,
    Completeness,
    Compliance,
    EvidenceTable,
    OperationTexts,
    Posture,
    Score,
    Scores,
)
from reviewtui.model import Operation, Verdict
from reviewtui.records import report
from reviewtui.reviews.review import Review
from reviewtui.rubric.evidence import Evidence, EvidenceState
from tests.records.conftest import HOSTILE, finding, report_of, review_of

PARSER = MarkdownIt("commonmark").enable("table")
SCORES = Scores(
    "tier-2",
    Compliance(Score(91.0, 90), 20, 18, 900, 12, ("design-path-depth",)),
    Completeness(
        Score(60.0, 70),
        2,
        (Aspect("examples", 50.0, 2),),
        (OperationTexts(Operation("GET", "/orders"), 50.0, ("examples",)),),
    ),
    (
        Posture("API4:2023", "Resources", ("security-string-limit",), 9, 1, 0, "Enough?"),
        Posture("API6:2023", "Flows", (), 0, 0, 0, "Which flow would hurt?"),
    ),
)


def measured(*tables: EvidenceTable) -> Review:
    """Return a review with scores, whose question names these tables."""
    made = review_of(report_of(finding(1, Verdict.SAFE)))
    spec = replace(made.report.specs[0], scores=SCORES)
    evidence = Evidence("q1", EvidenceState.NONE, None, (), "It is yours to judge.", tables)
    return replace(made, report=replace(made.report, specs=(spec,)), evidence={"q1": evidence, "q2": evidence})


def test_the_scores_stand_beside_what_the_tier_asks_for() -> None:
    text = report.render(measured())

    assert "## What is measured\n\n### Shares of `apis/orders/openapi.yaml`\n" in text
    assert "| lint compliance | 91 % (tier-2 asks for 90) | 18 of 20 rules that apply hold everywhere" in text
    assert "| documentation | 60 %, short of 70 (tier-2) | 2 operations: examples 50 % |" in text
    assert "\n* GET /orders: 50 %, lacks examples\n\n" in text
    assert "| API4 | Resources | 9/10 | Enough? |" in text
    assert "| API6 | Flows | no rule can tell | Which flow would hurt? |" in text


def test_a_table_is_kept_once_with_its_rows_counted() -> None:
    rows = tuple((f"scheme {number}", "read", "1", f"GET /orders/{number}") for number in range(30))
    table = EvidenceTable("operations-by-scheme", "api.yaml", "Operations", ("a", "b", "number", "of"), rows, 44)

    text = report.render(measured(table))

    assert text.count("### Operations in `api.yaml`") == 1
    assert "\n| a | b | number | of |\n| --- | --- | --- | --- |\n| scheme 0 | read | 1 | GET /orders/0 |\n" in text
    assert "scheme 19" in text
    assert "scheme 20" not in text
    assert "And 24 more." in text


def test_names_in_scores_and_tables_are_text() -> None:
    table = EvidenceTable("enums", HOSTILE, "Enums", ("values", "number", "where"), ((HOSTILE, "1", HOSTILE),), 1)

    text = report.render(measured(table))

    assert "<script>" not in PARSER.render(text)
    assert 'href="javascript' not in PARSER.render(text)
    assert PARSER.render(text).count("<table>") == PARSER.render(report.render(measured())).count("<table>") + 1


def test_a_review_without_figures_has_no_empty_headings() -> None:
    text = report.render(review_of(report_of(finding(1, Verdict.SAFE))))

    assert "What is measured" not in text
    assert "What there was to judge" not in text
