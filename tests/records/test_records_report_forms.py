"""The report as data, as a document and for a terminal says the same; its JSON is what its schema promises."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

import reviewtui
from reviewtui.cli.document_text import render as as_text
from reviewtui.cli.report_json import render as as_json
from reviewtui.model import SpecReport
from reviewtui.records import markdown_blocks
from reviewtui.records.blocks import Bullets, Code, Heading, Paragraph, Quote, Strong, Table
from reviewtui.records.report import contents_of, laid_out
from reviewtui.reports.look import Look
from reviewtui.reviews.review import Review
from tests.records.conftest import HOSTILE, report_of, review_of
from tests.records.reviewers import REPORT, Words, review_of_three

SCHEMA = json.loads((Path(reviewtui.__file__).parent / "schemas" / "review-report.schema.json").read_text())
EMPTY = review_of(report_of())


def document(review: Review) -> dict[str, Any]:
    """Return the JSON of a review's report."""
    made: dict[str, Any] = json.loads(as_json(contents_of(review)))
    return made


@pytest.mark.parametrize("review", [review_of_three(), review_of_three(Words(HOSTILE, HOSTILE, HOSTILE)), EMPTY])
def test_the_json_is_as_its_schema_says(review: Review) -> None:
    jsonschema_rs.validator_for(SCHEMA).validate(document(review))
    assert set(document(review)) == set(SCHEMA["$defs"]["ReportContents"]["properties"])


def test_the_json_holds_decisions_rulings_points_and_requirements() -> None:
    told = document(review_of_three())
    assert told["schema"] == 1
    assert told["decision"]["decision"] == "request-changes"
    assert [(vote["reviewer"], vote["holds"]) for vote in told["votes"]] == [("Ana Bell", True), ("Ben Ode", False)]
    worst = told["specs"][0]["findings"][0]
    assert [(one["by"], one["stance"], one["operation"], one["until"]) for one in worst["rulings"]] == [
        ("Ana Bell", "fix requested", "", "2027-03-01"),
        ("Ben Ode", "accepted", "", ""),
        ("Ana Bell", "accepted", "GET /orders/1", ""),
    ]
    assert {point["kind"] for point in told["open_points"]} == {"fix requested", "must fix"}
    assert [one["state"] for one in told["requirements"]] == ["met", "not met"]
    assert told["comments"][0]["messages"][0]["at"] == "2026-03-02T09:00:21Z"
    assert told["dimensions"][0]["answers"][0]["differs"] is True


def test_a_file_name_that_is_no_text_does_not_break_any_form() -> None:
    odd = "apis/\udcff/openapi.yaml"
    spec: SpecReport = replace(REPORT.specs[0], path=odd, base_path=odd)
    review = review_of_three(report=replace(REPORT, specs=(spec,)))
    assert json.loads(as_json(contents_of(review)))["specs"][0]["path"] == "apis/\ufffd/openapi.yaml"
    assert "\ufffd" in markdown_blocks.render(laid_out(contents_of(review)))
    as_text(laid_out(contents_of(review)), Look()).encode()


def test_the_terminal_shows_the_same_words_and_nothing_steers_it() -> None:
    review = review_of_three(Words(HOSTILE, HOSTILE, HOSTILE))
    text = as_text(laid_out(contents_of(review)), Look(width=60))
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert all(
        len(line) <= 60 for line in as_text(laid_out(contents_of(review_of_three())), Look(width=60)).splitlines()
    )
    assert "  - kind: fix requested\n" in text


def test_a_narrow_table_stands_in_columns_and_a_wide_one_row_by_row() -> None:
    narrow = Table(("role", "state"), (("security", "given"), ("lead", "missing")))
    assert as_text((narrow,), Look()) == "role      state\nsecurity  given\nlead      missing\n"
    wide = Table(("what", "why", "who"), (("x" * 60, "y\nz", ""),))
    assert as_text((wide,), Look(width=70)) == f"  - what: {'x' * 60}\n    why: y z\n"


def test_blocks_become_markdown_that_stands_for_itself() -> None:
    blocks = (
        Heading(1, ("About ", Code("a|b"))),
        Paragraph(("See ", Strong("this"), ", and ", Code("`x`"), " too.")),
        Bullets(("# no heading", "1. no number")),
        Bullets(()),
        Quote("two\nlines"),
        Table(("a", "b"), ((Code("a|b"), "c|d"), ("", (Strong("e"), " f")))),
        Table(("none",), ()),
    )
    assert markdown_blocks.render(blocks) == (
        "# About `a|b`\n\n"
        "See **this**, and `` `x` `` too.\n\n"
        "* \\# no heading\n* 1\\. no number\n\n"
        "> two\n> lines\n\n"
        "| a | b |\n| --- | --- |\n| <code>a&#124;b</code> | c\\|d |\n| | **e** f |\n"
    )
