"""Three reviewers of one change who do not agree, for the tests of the report."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from reviewtui.anchors import Followed
from reviewtui.model import Verdict
from reviewtui.reviews.draft import Draft
from reviewtui.reviews.requirements.requirement import Deed, Step, met, not_met
from reviewtui.reviews.rulings import Voice
from reviewtui.reviews.team import Reviewer
from reviewtui.reviews.threads import threads
from reviewtui.reviews.together import Asked, together
from reviewtui.reviews.types import (
    Answer,
    Comment,
    CommentKind,
    Mark,
    Outcome,
    Resolution,
    Ruling,
    Score,
    Stance,
)
from reviewtui.rubric.types import AnswerValue, Decision
from tests.records.conftest import HEAD_COMMIT, START, at, checklist_of, finding, report_of, review_of

if TYPE_CHECKING:
    from reviewtui.model import Report
    from reviewtui.reviews.review import Review

ANA = Reviewer("Ana Bell", "ana@example.com")
BEN = Reviewer("Ben Ode", "ben@example.com")
CLEO = Reviewer("", "cleo@example.com")
GONE, NEW, KEPT = (
    finding(1, Verdict.BREAKING, operations=3),
    finding(2, Verdict.BREAKING),
    finding(3, Verdict.DANGEROUS),
)
SAFE = finding(4, Verdict.SAFE)
REPORT = report_of(GONE, NEW, KEPT, SAFE)


@dataclass(frozen=True, slots=True)
class Words:
    """What the three write: one text everywhere, so that a test can make all of it hostile."""

    reason: str = "Only the app read it."
    note: str = "Keep it until May."
    text: str = "Clients read it\non every start."
    rulings: tuple[Ruling, ...] = field(default_factory=tuple)


def draft_of(reviewer: Reviewer) -> Draft:
    """Return a draft in which nothing is said yet."""
    return Draft("orders-v2-1a2b3c4d", reviewer.email, "main", "orders-v2", "api-design-review", "2.1", START, START)


def voted(draft: Draft, decision: Decision, words: Words, seen: frozenset[str], roles: tuple[str, ...] = ()) -> Draft:
    """Return the draft with a vote of somebody who saw these findings."""
    outcome = Outcome(decision, at(600), words.note, roles=roles, head_commit=HEAD_COMMIT, fingerprints=seen)
    return draft.with_outcome(outcome)


def ana(words: Words) -> Draft:
    """Return what Ana says: a fix, an exception, a comment, an answer, a level, and no."""
    whole = Ruling(
        GONE.fingerprint, Stance.FIX, at(10), words.reason, rule=GONE.rule, owner="team-a", until=date(2027, 3, 1)
    )
    one = Ruling(GONE.fingerprint, Stance.ACCEPT, at(11), words.reason, operation="GET /orders/1", rule=GONE.rule)
    waiver = Ruling(
        KEPT.fingerprint,
        Stance.WAIVE,
        at(12),
        words.reason,
        rule=KEPT.rule,
        owner="team-b",
        until=date(2027, 6, 30),
        approved_by="lead",
    )
    comment = Comment("c1", GONE.fingerprint, "api.yaml", "GET /orders", CommentKind.MUST_FIX, words.text, at(20))
    settled = Comment("c2", "", "", "", CommentKind.SHOULD_FIX, words.text, at(21))
    draft = draft_of(ANA).with_ruling(whole).with_ruling(one).with_ruling(waiver)
    draft = draft.with_comment(comment).with_comment(settled).with_mark(Mark(GONE.fingerprint, reviewed=True, at=at(5)))
    draft = draft.with_answer(Answer("q1", AnswerValue.NO, at(6), words.note)).with_score(Score("D2", 4, at(7)))
    return voted(draft, Decision.REQUEST_CHANGES, words, frozenset(one.fingerprint for one in REPORT.findings))


def ben(words: Words) -> Draft:
    """Return what Ben says: yes, before the newest finding came; and that a comment is settled."""
    reply = Comment("c3", "", "", "", CommentKind.NOTE, words.text, at(30), answers="c1")
    draft = draft_of(BEN).with_comment(reply).with_resolution(Resolution("c2", resolved=True, at=at(31)))
    draft = draft.with_ruling(Ruling(GONE.fingerprint, Stance.ACCEPT, at(32), words.reason, rule=GONE.rule))
    draft = draft.with_answer(Answer("q1", AnswerValue.YES, at(33))).with_score(Score("D2", 2, at(34), words.note))
    seen = frozenset({GONE.fingerprint, KEPT.fingerprint, SAFE.fingerprint, "0" * 15 + "9"})
    return voted(draft, Decision.APPROVE, words, seen, ("architect",))


def elsewhere(words: Words) -> Voice:
    """Return what Cleo said in another review of the same change."""
    ruling = Ruling(KEPT.fingerprint, Stance.ACCEPT, at(40), words.reason, rule=KEPT.rule)
    return Voice(CLEO, replace(draft_of(CLEO), review="orders-v1-99").with_ruling(ruling), "orders-v1-99")


def review_of_three(words: Words | None = None, report: Report = REPORT, closer: Reviewer = ANA) -> Review:
    """Return the review as one of the three would write it down."""
    said = words or Words()
    voices = {ANA: Voice(ANA, ana(said)), BEN: Voice(BEN, ben(said))}
    mine = voices.pop(closer, Voice(closer, draft_of(closer)))
    heard = (mine, *voices.values(), elsewhere(said))
    checklist = checklist_of("Is every break announced?")
    return replace(
        review_of(report),
        reviewer=closer,
        draft=mine.draft,
        together=together(Asked(report, checklist, {}), heard),
        threads=threads(heard, {("ana@example.com", "c1"): Followed("api.yaml", "/paths", 12, 3)}),
        requirements=(
            met("readable", "Everything can be read", "1 description"),
            not_met("sign-off/security", "The role security agrees", "nobody yet", Step(Deed.ASK, "ask Cleo")),
        ),
    )
