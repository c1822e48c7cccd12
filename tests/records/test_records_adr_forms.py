"""Decision records in each form: by hand they ask, from a review they know, and hostile names change only words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from markdown_it import MarkdownIt

from reviewtui.model import Verdict
from reviewtui.records import front_matter
from reviewtui.records.generated import blocks, refresh
from reviewtui.records.kind import Form
from reviewtui.records.kinds import kind
from reviewtui.records.known import Known
from reviewtui.records.origin import Origin, origin_of
from reviewtui.records.prompts import prompts
from reviewtui.records.writing import written
from reviewtui.reviews.team import Reviewer
from reviewtui.reviews.types import CommentKind
from reviewtui.rubric.types import Decision
from tests.records.conftest import HOSTILE, Said, finding, known_from, report_of, review_of, with_hostile_names

ADR = kind("adr")
BREAKING = report_of(finding(1, Verdict.BREAKING, operations=14), finding(3, Verdict.DANGEROUS))
PARSER = MarkdownIt("commonmark").enable("table")
FORMS = pytest.mark.parametrize("form", ADR.forms, ids=lambda form: form.id)


def by_hand(title: str = "Keep order ids stable") -> Known:
    """Return what is known of a record that somebody begins without a review."""
    ana = Reviewer("Ana Bell", "ana@example.com")
    return Known(title, date(2026, 3, 2), ana, "reviewtui 0.1.0", "docs/adr/0008-x.md", number=8)


def structure(record: str) -> list[str]:
    """Return of which parts a record is made up, whatever the words are."""
    return [token.type for token in PARSER.parse(front_matter.parted(record).body)]


@FORMS
def test_by_hand_the_record_asks_for_all_that_only_its_author_knows(form: Form) -> None:
    record = written(ADR, form, by_hand())
    assert len(prompts(record)) >= 3
    assert "Keep order ids stable\n" in record
    assert "2026-03-02" in record
    assert blocks(record) == ()
    assert origin_of(record) is None
    assert "\n\n\n" not in record
    assert "None" not in record


@FORMS
@pytest.mark.parametrize("decision", [None, *Decision])
def test_from_a_review_nothing_is_asked_and_every_part_of_ours_is_sealed(form: Form, decision: Decision | None) -> None:
    review = review_of(BREAKING, Said(decision))
    record = written(ADR, form, known_from(review))
    assert prompts(record) == ()
    assert blocks(record)
    assert all(part.untouched for part in blocks(record))
    assert origin_of(record) == Origin(form.id, review.id)
    assert "\n\n\n" not in record
    assert "`0000000000000001`" in record


@FORMS
@pytest.mark.parametrize("decision", [None, *Decision])
def test_hostile_names_change_nothing_but_words(form: Form, decision: Decision | None) -> None:
    said = Said(decision, "word", ((CommentKind.MUST_FIX, "word"),))
    harmful = report_of(finding(1, Verdict.BREAKING, HOSTILE, 14), finding(3, Verdict.DANGEROUS))
    evil = replace(said, note=HOSTILE if decision else "", comments=((CommentKind.MUST_FIX, HOSTILE),))
    tame = written(ADR, form, known_from(review_of(BREAKING, said)))
    hostile = written(ADR, form, known_from(with_hostile_names(review_of(harmful, evil, question=HOSTILE))))
    assert structure(hostile) == structure(tame)
    assert front_matter.values(hostile, "x.md").keys() == front_matter.values(tame, "x.md").keys()
    assert "<script" not in PARSER.render(front_matter.parted(hostile).body)
    assert [part.name for part in blocks(hostile)] == [part.name for part in blocks(tame)]


@FORMS
def test_a_hostile_title_stays_a_title(form: Form) -> None:
    assert structure(written(ADR, form, by_hand(HOSTILE))) == structure(written(ADR, form, by_hand()))


@FORMS
def test_a_later_word_reaches_the_parts_that_nobody_edited(form: Form) -> None:
    before = written(ADR, form, known_from(review_of(BREAKING, Said(None))))
    after = written(ADR, form, known_from(review_of(BREAKING, Said(Decision.REJECT))))
    edited = before.replace("The review with all answers", "Look: the review with all answers")
    made = refresh(edited, after)
    assert "Leave the API as it is" in made.text
    assert "No option is chosen" not in made.text
    assert "Look: the review with all answers" in made.text
    assert made.replaced


def test_names_of_forms_are_those_that_people_know() -> None:
    assert [form.id for form in ADR.forms] == ["madr", "madr-minimal", "nygard", "y-statement"]
    assert written(ADR, ADR.form("nygard"), by_hand()).startswith("# 8. Keep order ids stable\n\nDate: 2026-03-02\n")
