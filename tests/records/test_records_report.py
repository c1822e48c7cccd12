"""The report says who decided what on which evidence, and shows foreign text as text."""

from __future__ import annotations

from dataclasses import replace

from markdown_it import MarkdownIt

from reviewtui.anchors import Detached
from reviewtui.model import Counterpart, Disposition, Level, Likeness, Location, Problem, Verdict
from reviewtui.records import report
from reviewtui.reviews.types import CommentKind
from reviewtui.rubric.evidence import Evidence, EvidenceState
from reviewtui.rubric.types import Decision
from tests.records.conftest import HOSTILE, Said, finding, report_of, review_of, with_hostile_names

PARSER = MarkdownIt("commonmark").enable("table")
FOUND = report_of(finding(1, Verdict.BREAKING, operations=3), finding(2, Verdict.SAFE))
SAID = Said(Decision.REQUEST_CHANGES, "Two clients read it.", ((CommentKind.MUST_FIX, "Keep it\nuntil May"),))


def test_the_report_gives_decision_people_times_and_versions() -> None:
    text = report.render(review_of(FOUND, SAID))
    assert text.startswith("# Review of orders: request changes\n")
    assert "| Ana Bell \\<`ana@example.com`\\> | | request changes | 2026-03-03 09:00 UTC |" in text
    assert "| made with | reviewtui 0.1.0 |" in text
    assert "| checklist | `api-design-review` version 2.1, weights neutral |" in text
    assert "What `orders-v2` at abcdef0123 would change in `main` at 1234567890." in text
    assert "> Two clients read it." in text


def test_the_report_gives_levels_with_their_anchor_and_what_holds_them_down() -> None:
    text = report.render(review_of(FOUND, SAID))
    assert "| Compatibility and lifecycle | 1 of 5 | 2 | 0 % | 15 |" in text
    assert "Level 1 of 5: What level 1 looks like." in text
    assert "### Blockers\n\n* Is every break announced?" in text


def test_the_report_gives_each_answer_with_note_and_evidence() -> None:
    review = review_of(FOUND, SAID)
    evidence = {"q1": Evidence("q1", EvidenceState.FIRED, None, (), "1 finding says no: `rule` at a.yaml:3.")}
    text = report.render(replace(review, evidence=evidence))
    said = "Ana Bell: no (Nobody was told.)"
    assert f"| Is every break announced? | no | {said} | 1 finding says no: `rule` at a.yaml:3. |" in text


def test_the_report_gives_findings_comments_and_what_could_not_be_read() -> None:
    review = review_of(FOUND, SAID)
    spec = replace(FOUND.specs[0], errors=(Problem("`$ref` leads nowhere", "a.yaml", 3),))
    text = report.render(replace(review, report=replace(FOUND, specs=(spec,))))
    assert "GET /orders/0, GET /orders/1 and GET /orders/2" in text
    assert "Changed (openapi 3.0.3): 1 breaking and 1 safe." in text
    assert "**must fix** on `GET /`. Open. Ana Bell, 2026-03-02 09:00 UTC:\n\n> Keep it\n> until May" in text
    assert "* Could not be read: a.yaml:3: `$ref` leads nowhere" in text


def test_the_report_says_beside_a_removal_what_it_looks_like() -> None:
    removed = finding(1, Verdict.BREAKING, "Property `legacyId` is gone.")
    now = Counterpart(Likeness.RENAME, "legacyId", "legacy_id", Location("a.yaml", "/components", 9, 3))
    renamed = replace(removed, change=replace(removed.change, counterparts=(now,)))
    text = report.render(review_of(report_of(renamed), SAID))
    assert "It looks like" not in report.render(review_of(report_of(removed), SAID))
    told = "is gone. It looks like a rename of <code>legacyId</code> to <code>legacy_id</code> (new at a.yaml:9)."
    assert told in PARSER.render(text)


def test_the_report_says_why_a_finding_on_design_is_excused() -> None:
    plain = finding(1, Verdict.DANGEROUS, "Path `/getToken` is called like an action.")
    design = replace(plain, kind="lint", level=Level.ERROR)
    excused = replace(design, disposition=Disposition.IGNORED, reason="Printed on | a million\n# devices.")
    assert "| design error |" in report.render(review_of(report_of(design), SAID))
    text = report.render(review_of(report_of(excused), SAID))
    assert "| ignored |" in text
    assert "Excused: Printed on | a million # devices.</td>" in PARSER.render(text)


def test_a_comment_whose_finding_is_gone_is_kept_and_says_so() -> None:
    review = review_of(FOUND, SAID)
    (thread,) = review.threads
    gone = replace(thread, where=Detached("what was found there is not found any more"))
    text = report.render(replace(review, threads=(gone,)))
    assert "on `GET /` (what was found there is not found any more)" in text
    assert "> Keep it" in text


def test_a_review_of_nothing_is_a_report_too() -> None:
    review = review_of(FOUND)
    text = report.render(replace(review, report=replace(FOUND, specs=())))
    assert "No description was compared." in text
    assert "no decision yet" in text


def test_hostile_text_changes_nothing_but_words() -> None:
    harmful = report_of(finding(1, Verdict.BREAKING, HOSTILE, operations=3), finding(2, Verdict.SAFE))
    said = Said(Decision.REQUEST_CHANGES, HOSTILE, ((CommentKind.MUST_FIX, HOSTILE),))
    text = report.render(with_hostile_names(review_of(harmful, said, question=HOSTILE)))
    tame_said = Said(Decision.REQUEST_CHANGES, "a\nb\nc", ((CommentKind.MUST_FIX, "a\nb\nc"),))
    tame = report.render(review_of(FOUND, tame_said))
    assert [token.type for token in PARSER.parse(text)] == [token.type for token in PARSER.parse(tame)]
    assert "\x1b" not in text
    assert "<script" not in PARSER.render(text)
