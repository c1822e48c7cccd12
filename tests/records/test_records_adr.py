"""The decision record: MADR in form, filled from the review, honest about what nobody has confirmed."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt

from reviewtui import text as text_reading
from reviewtui.model import Verdict
from reviewtui.records.kinds import kind
from reviewtui.records.writing import written
from reviewtui.reviews.review import Review
from reviewtui.reviews.types import CommentKind
from reviewtui.rubric.types import Decision
from tests.records.conftest import HOSTILE, Said, finding, known_from, report_of, review_of, with_hostile_names
from tests.records.reviewers import BEN, review_of_three

BREAKING = report_of(
    finding(1, Verdict.BREAKING, operations=14), finding(2, Verdict.BREAKING), finding(3, Verdict.DANGEROUS)
)
PARSER = MarkdownIt("commonmark").enable("table")


def record_of(review: Review) -> str:
    """Return the record as it would stand in the usual folder."""
    return written(kind("adr"), kind("adr").form("madr"), known_from(review))


def headings(record: str) -> list[str]:
    """Return all headings of a record, with their marks."""
    return re.findall(r"^#+ .+$", record.split("\n---\n", 1)[1], re.MULTILINE)


def front_matter(record: str) -> object:
    """Return what a YAML reader makes of the front matter."""
    return text_reading.read("front.yaml", record.split("---\n")[1].encode()).value


def test_the_record_has_the_headings_of_madr() -> None:
    record = record_of(review_of(BREAKING, Said(Decision.APPROVE)))
    assert [heading for heading in headings(record) if not heading.startswith("### ")] == [
        "# Accept 2 breaking changes to orders",
        "## Context and Problem Statement",
        "## Decision Drivers",
        "## Considered Options",
        "## Decision Outcome",
        "## Pros and Cons of the Options",
        "## More Information",
    ]
    assert "### Consequences" in headings(record)
    assert "### Confirmation" in headings(record)


@pytest.mark.parametrize(
    ("decision", "status", "option"),
    [
        (Decision.APPROVE, "accepted", "Ship the change as it is and accept the break"),
        (Decision.APPROVE_WITH_CONDITIONS, "accepted", "Ship the change as it is and accept the break"),
        (Decision.REQUEST_CHANGES, "proposed", "Make the change additive"),
        (Decision.REJECT, "accepted", "Leave the API as it is"),
    ],
)
def test_the_decision_chooses_an_option_that_is_listed(decision: Decision, status: str, option: str) -> None:
    record = record_of(review_of(BREAKING, Said(decision)))
    assert front_matter(record) == {
        "status": status,
        "date": "2026-03-03",
        "decision-makers": ["Ana Bell <ana@example.com>"],
    }
    assert f'Chosen option: "{option}", because ' in record
    assert f"* {option}\n" in record
    assert f"### {option}\n" in record


@pytest.mark.parametrize("decision", [None, Decision.NEEDS_DISCUSSION])
def test_without_a_decision_no_option_is_chosen(decision: Decision | None) -> None:
    record = record_of(review_of(BREAKING, Said(decision, note="Who reads this?" if decision else "")))
    assert "Chosen option" not in record
    assert "No option is chosen" in record
    assert "### Consequences" not in record
    assert '"proposed"' in record
    assert ("Who reads this?" in record) is (decision is not None)


def test_the_breaking_findings_are_named_with_operations_place_commit_and_fingerprint() -> None:
    record = record_of(review_of(BREAKING, Said(Decision.REQUEST_CHANGES)))
    row = next(line for line in record.splitlines() if line.startswith("| breaking") and "legacyId1" in line)
    assert "`response-property-removed`" in row
    assert "GET /orders/0, GET /orders/1" in row
    assert "GET /orders/9 and 4 more" in row
    assert "`apis/orders/openapi.yaml:41` at `1234567890`" in row
    assert "`0000000000000001`" in row
    assert "* Neutral, in detail: `response-property-removed`: Keep the property" in record


def test_the_reviewers_reason_is_given_as_it_is_and_ours_are_marked() -> None:
    own = record_of(review_of(BREAKING, Said(Decision.APPROVE, note="No client reads it, says the access log.")))
    assert "because No client reads it, says the access log.\n" in own
    derived = record_of(review_of(BREAKING, Said(Decision.APPROVE)))
    assert "because the reviewer accepts 2 breaking changes. *(derived)*" in derived


def test_conditions_are_the_must_fix_comments() -> None:
    comments = ((CommentKind.MUST_FIX, "Announce it by May"), (CommentKind.NOTE, "Nice names"))
    record = record_of(review_of(BREAKING, Said(Decision.APPROVE_WITH_CONDITIONS, comments=comments)))
    assert "Conditions:\n\n* Announce it by May\n\n###" in record
    assert "* Must fix: Announce it by May" in record
    assert "Nice names" not in record


def test_a_compatible_change_is_not_called_a_break() -> None:
    record = record_of(review_of(report_of(finding(1, Verdict.SAFE)), Said(Decision.APPROVE)))
    assert headings(record)[0] == "# Accept the changes to orders"
    assert "Release a new version" not in record
    assert "No breaking or dangerous change was found." in record
    assert "the review found nothing that breaks" in record


def test_a_long_list_is_cut_and_says_so() -> None:
    many = report_of(*(finding(number, Verdict.BREAKING) for number in range(140)))
    record = record_of(review_of(many, Said(Decision.APPROVE)))
    assert sum(line.startswith("| breaking") for line in record.splitlines()) == 100
    assert "40 more stand in the report" in record


@pytest.mark.parametrize("decision", [None, *Decision])
def test_nothing_is_left_to_fill_in(decision: Decision | None) -> None:
    record = record_of(review_of(BREAKING, Said(decision)))
    assert not re.search(r"TBD|TODO|\{|\}|None|\b1 \w+ changes\b|\n\n\n", record)
    assert "*To write: " not in record
    assert record.endswith(" -->\n")


@pytest.mark.parametrize("decision", [None, *Decision])
def test_hostile_text_changes_nothing_but_words(decision: Decision | None) -> None:
    kind = CommentKind.MUST_FIX
    tame = review_of(BREAKING, Said(decision, "word", ((kind, "word"),)))
    harmful = report_of(
        finding(1, Verdict.BREAKING, HOSTILE, 14), finding(2, Verdict.BREAKING), finding(3, Verdict.DANGEROUS)
    )
    hostile = with_hostile_names(review_of(harmful, Said(decision, HOSTILE, ((kind, HOSTILE),)), question=HOSTILE))

    def skeleton(review: Review) -> list[str]:
        body = record_of(review).split("\n---\n", 1)[1]
        return [token.type for token in PARSER.parse(body)]

    assert skeleton(hostile) == skeleton(tame)
    record = record_of(hostile)
    assert "\x1b" not in record
    assert "\u202e" not in record
    words = re.sub("<!-- .*? -->", "", record)
    assert "49" not in words.replace("0049", "")
    html = PARSER.render(record.split("\n---\n", 1)[1])
    assert "<script" not in html
    assert 'javascript:1"' not in html
    front = front_matter(record)
    assert isinstance(front, dict)
    assert set(front) == {"status", "date", "decision-makers"}


def test_of_several_reviewers_the_decision_is_theirs_and_all_whose_vote_holds_made_it() -> None:
    record = record_of(review_of_three(closer=BEN))
    assert headings(record)[0] == "# Rework 2 breaking changes to orders"
    assert front_matter(record) == {
        "status": "proposed",
        "date": "2026-03-02",
        "decision-makers": ["Ana Bell <ana@example.com>"],
    }
    assert 'Chosen option: "Make the change additive", because Keep it until May.\n' in record
    assert "* Neutral, in detail: must fix: Clients read it on every start.\n" in record
    assert "should fix" not in record, "somebody settled it"
