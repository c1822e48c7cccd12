"""Every shipped template gives Markdown that is well formed, whatever the values are, and that keeps its structure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviewtui.consumers.consumer import Consumer, Inventory, Step
from reviewtui.errors import UsageError
from reviewtui.model import Report, Revision, Verdict
from reviewtui.records import front_matter
from reviewtui.records.generated import blocks, refresh
from reviewtui.records.kinds import kinds
from reviewtui.records.writing import written
from reviewtui.reviews.team import Reviewer
from reviewtui.reviews.types import CommentKind
from reviewtui.rubric.types import Decision
from tests.records.conftest import HOSTILE, Said, finding, known_from, report_of, review_of, with_hostile_names
from tests.records.ends import TODAY, ending, promised
from tests.records.style import PARSER, offences

if TYPE_CHECKING:
    from reviewtui.records.kind import Form, Kind
    from reviewtui.records.known import Known

DECISIONS = (None, *Decision)
HOSTILE_TEXTS = (
    HOSTILE,
    "# T\n\n---\na: 1\n---\n| a | b |\n| --- | --- |\n```\n<!-- /reviewtui:findings -->",
    "https://evil.example/ <https://evil.example/> [x]: https://evil.example/ ![i](https://evil.example/i.png)",
    "- [ ] *To write: nothing.* *(derived)* <!-- reviewtui:findings 000000000000 -->",
    "\\| a \\` b \\\\| c ``` ~~~ <b>&lt;</b> {{ 7 * 7 }} {% raw %} \u2028 \u202e \x00",
)
WRITABLE = [pytest.param(kind, form, id=f"{kind.id} {form.id}") for kind in kinds() for form in kind.forms]


def known_of(word: str, decision: Decision | None) -> Known:
    """Return what is known when everybody uses one word for everything."""
    findings = (
        finding(1, Verdict.BREAKING, word, operations=3),
        finding(2, Verdict.DANGEROUS),
        ending(3, "deprecated", after=True),
        promised(4, "2027-01-29"),
    )
    comments = ((CommentKind.MUST_FIX, word), (CommentKind.QUESTION, word), (CommentKind.NOTE, word))
    review = review_of(report_of(*findings), Said(decision, word if decision else "", comments), question=word)
    people = (
        Consumer(word, owner=word, contact=word, operations=("GET /orders/*",), migrated=Step(done=True)),
        Consumer("Bot", operations=("GET /orders/*",)),
    )
    known = known_from(review)
    return replace(known, today=TODAY, number=1, inventory=Inventory("c.yaml", people), tier="tier-2", notice=180)


def hostile(known: Known, word: str) -> Known:
    """Return the same with names that are that word."""
    review = known.review
    assert review is not None
    named = with_hostile_names(review)
    report = Report(Revision(word, None), Revision(word, known_head(known)), named.report.specs)
    return replace(known, review=replace(named, report=report), author=Reviewer(word, word))


def known_head(known: Known) -> str | None:
    """Return the commit under review."""
    return known.review.report.head.commit if known.review else None


def text_of(kind: Kind, form: Form, known: Known) -> str:
    """Return a record; skip the test for a kind that needs more than there is."""
    try:
        titled = known if kind.title(known).strip() else replace(known, title="Orders")
        text = written(kind, form, titled)
    except UsageError as error:
        pytest.skip(f"{kind.id}: {error.message}")
    return kind.into("", text) if kind.into else text


def skeleton(text: str) -> list[str]:
    """Return the blocks that a reader sees; a list or a table may be longer where there is more to say."""
    return [token.type for token in PARSER.parse(front_matter.parted(text).body)]


@pytest.mark.parametrize(
    ("text", "offence"),
    [
        ("# A\n\n### B\n", "skips a level"),
        ("## A\n", "0 headings of level 1"),
        ("# A\n\n# B\n", "2 headings of level 1"),
        ("# A.\n", "ends in a sign"),
        ("# A \n", "spaces at the end"),
        ("# A\n\n\nb\n", "two empty lines"),
        ("# A\n\n\tb\n", "a tab"),
        ("# A\nb\n", "no empty line below"),
        ("# A\n\nb\n* c\n", "no empty line above"),
        ("# A\n\n| a | b |\n| --- | --- |\n| c | d | e |\n", "different numbers of cells"),
        ("# A\n\n```\nb\n```\n", "code without a language"),
        ("# A\n\n<b>c</b>\n", "HTML that is not ours"),
        ("# A\n\n<!-- c -->\n", "HTML that is not ours"),
        ("# A\n\n![b](c.png)\n", "an image"),
        ("# A\n\n[b](https://example.com/)\n", "a link that leads out"),
        ("# A\n\nhttps://example.com/\n", "a bare address"),
        ("# A", "the end is not one line end"),
    ],
)
def test_the_style_checker_minds(text: str, offence: str) -> None:
    assert any(offence in one for one in offences(text))


@pytest.mark.parametrize(("kind", "form"), WRITABLE)
@pytest.mark.parametrize("decision", DECISIONS)
def test_a_record_from_a_review_pleases_a_style_checker(kind: Kind, form: Form, decision: Decision | None) -> None:
    assert not offences(text_of(kind, form, known_of("word", decision)))


@pytest.mark.parametrize(("kind", "form"), WRITABLE)
def test_a_record_by_hand_pleases_a_style_checker(kind: Kind, form: Form) -> None:
    known = replace(known_of("word", None), title="Keep ids", review=None, findings=(), review_folder="")
    assert not offences(text_of(kind, form, known))


@pytest.mark.parametrize(("kind", "form"), WRITABLE)
@pytest.mark.parametrize("word", HOSTILE_TEXTS)
def test_hostile_values_change_nothing_but_words(kind: Kind, form: Form, word: str) -> None:
    tame = text_of(kind, form, hostile(known_of("word", Decision.APPROVE), "word"))
    harmful = text_of(kind, form, hostile(known_of(word, Decision.APPROVE), word))
    assert skeleton(harmful) == skeleton(tame)
    # An address that somebody wrote as text leads where it says.
    assert not [one for one in offences(harmful) if not one.startswith("a bare address")]
    assert [part.name for part in blocks(harmful)] == [part.name for part in blocks(tame)]
    assert all(part.untouched for part in blocks(harmful))
    assert set(front_matter.values(harmful, "x.md")) == set(front_matter.values(tame, "x.md"))


@pytest.mark.parametrize(("kind", "form"), WRITABLE)
@pytest.mark.parametrize("word", HOSTILE_TEXTS)
def test_a_hostile_title_is_the_title_and_nothing_else(kind: Kind, form: Form, word: str) -> None:
    known = replace(known_of("word", None), review=None, findings=(), review_folder="", author=Reviewer(word, word))
    tame = text_of(kind, form, replace(known, title="word", author=Reviewer("word", "word")))
    harmful = text_of(kind, form, replace(known, title=word))
    assert skeleton(harmful) == skeleton(tame)
    assert set(front_matter.values(harmful, "x.md")) == set(front_matter.values(tame, "x.md"))


@pytest.mark.parametrize(("kind", "form"), WRITABLE)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(word=st.text(min_size=1, max_size=30), line=st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40))
def test_hand_edits_outlive_a_refresh(kind: Kind, form: Form, word: str, line: str) -> None:
    """Whatever stands outside of generated parts stays byte for byte; an edited part stays, and is told."""
    text = text_of(kind, form, known_of("word", Decision.APPROVE))
    newer = text_of(kind, form, known_of(f"x{word}", Decision.REJECT))
    parts = blocks(text)
    assert refresh(text, newer).kept == ()
    edited = _outside(text, line)
    made = refresh(edited, newer)
    assert not made.kept
    assert _without_parts(made.text) == _without_parts(edited)
    for part in parts:
        broken = (
            text[: part.start]
            + text[part.start : part.end].replace("\n\n", f"\n\nMine: {line}\n", 1)
            + text[part.end :]
        )
        again = refresh(broken, newer)
        assert broken[part.start : blocks(broken)[parts.index(part)].end] in again.text
        assert part.name not in again.replaced
    assert refresh(newer, newer).text == newer


def _outside(text: str, line: str) -> str:
    """Return a record with a line of somebody's own above the first part and one at the end."""
    parts = blocks(text)
    place = parts[0].start if parts else len(text)
    mine = f"Mine: {line.replace('<!--', '')}\n"
    return f"{text[:place]}{mine}\n{text[place:]}{mine}"


def _without_parts(text: str) -> str:
    pieces, place = [], 0
    for part in blocks(text):
        pieces.append(text[place : part.start])
        place = part.end
    return "".join([*pieces, text[place:]])
