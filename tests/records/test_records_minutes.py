"""Minutes tell who spoke, what was decided, who has to act and where people differ; hostile names change only words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from markdown_it import MarkdownIt

from reviewtui.records import front_matter
from reviewtui.records.generated import blocks
from reviewtui.records.kinds import kind
from reviewtui.records.known import Known
from reviewtui.records.prompts import prompts
from reviewtui.records.writing import written
from reviewtui.reviews.review import Review
from reviewtui.reviews.team import Reviewer
from tests.records.conftest import HOSTILE, known_from, with_hostile_names
from tests.records.reviewers import Words, review_of_three

MINUTES = kind("minutes")
PARSER = MarkdownIt("commonmark").enable("table")


def minutes_of(review: Review, **options: str) -> str:
    """Return the minutes of a review."""
    known = replace(known_from(review, "docs/minutes/2026-03-03-x.md"), number=None, options=options)
    return written(MINUTES, MINUTES.form(None), known)


def section(text: str, heading: str) -> str:
    """Return what stands below a heading."""
    return text.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]


def test_who_spoke_was_there_and_others_are_asked_for() -> None:
    present = section(minutes_of(review_of_three()), "Present")
    assert "* Ana Bell \\<`ana@example.com`\\>\n" in present
    assert prompts(present)
    named = section(minutes_of(review_of_three(), present="Ana, Dora Ek"), "Present")
    assert named.strip() == "* Ana\n* Dora Ek"


def test_minutes_on_one_finding_say_that_there_are_others() -> None:
    known = replace(known_from(review_of_three(), "docs/minutes/2026-03-03-x.md"), only=("a" * 16,))
    whole, one = (written(MINUTES, MINUTES.form(None), said) for said in (replace(known, only=()), known))
    assert "among others that this record is not about." in section(one, "Subject")
    assert "among others" not in whole


def test_each_vote_and_each_ruling_is_told() -> None:
    decisions = section(minutes_of(review_of_three()), "Decisions")
    assert "Together: **request changes**." in decisions
    assert "* Ana Bell" in decisions
    assert "Keep it until May." in decisions
    assert "| fix requested |" in decisions
    assert "`0000000000000001`" in decisions


def test_what_people_wait_for_has_an_owner_and_a_day() -> None:
    actions = section(minutes_of(review_of_three()), "Actions")
    rows = [line for line in actions.splitlines() if line.startswith("| ")][1:]
    assert rows
    assert all(row.count(" | ") == 4 for row in rows)
    assert any("nobody yet" in row for row in rows)


def test_where_people_differ_both_are_named() -> None:
    dissent = section(minutes_of(review_of_three()), "Dissent")
    assert "* On “" in dissent


def test_by_hand_everything_is_asked() -> None:
    ana = Reviewer("Ana Bell", "ana@example.com")
    text = written(
        MINUTES, MINUTES.form(None), Known("Ids", date(2026, 3, 2), ana, "reviewtui 0.1.0", "docs/minutes/x.md")
    )
    assert blocks(text) == ()
    assert len(prompts(text)) == 8
    assert "\n\n\n" not in text


def test_hostile_names_change_nothing_but_words() -> None:
    tame = minutes_of(review_of_three())
    hostile = minutes_of(with_hostile_names(review_of_three(Words(HOSTILE, HOSTILE, HOSTILE))), present=HOSTILE)

    def structure(text: str) -> list[str]:
        body = front_matter.parted(text).body.split("\n## Subject\n", 1)[1]
        return [token.type for token in PARSER.parse(body)]

    assert structure(hostile) == structure(tame)
    assert "<script" not in PARSER.render(front_matter.parted(hostile).body)
