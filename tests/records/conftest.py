"""A review to write down: two findings, a checklist of one dimension, and a reviewer with an opinion."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from reviewtui.model import (
    Change,
    Direction,
    Effect,
    Finding,
    How,
    Kind,
    Layer,
    Location,
    Operation,
    Report,
    Revision,
    SpecReport,
    SpecStatus,
    Verdict,
)
from reviewtui.records.known import Known
from reviewtui.reviews.draft import Draft
from reviewtui.reviews.names import Names
from reviewtui.reviews.review import Review
from reviewtui.reviews.rulings import Voice
from reviewtui.reviews.team import Reviewer
from reviewtui.reviews.threads import threads
from reviewtui.reviews.together import Asked, together
from reviewtui.reviews.types import Answer, Comment, CommentKind, Outcome
from reviewtui.rubric.scoring import Judgment, score
from reviewtui.rubric.types import AnswerValue, Checklist, Decision, Dimension, Question, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
HOSTILE = (
    "a`b|c<script>x</script>[l](javascript:1)*b* _i_ # h\n---\n\x1b[31m\u202e![i](u) &amp; \\ ~~s~~ {{7*7}} {% x %}"
)
BASE_COMMIT = "1234567890e5" + "0" * 28
HEAD_COMMIT = "abcdef0123" + "1" * 30


@dataclass(frozen=True, slots=True)
class Said:
    """What the reviewer said, for `review_of`."""

    decision: Decision | None = None
    note: str = ""
    comments: Sequence[tuple[CommentKind, str]] = ()


def at(seconds: int) -> datetime:
    """Return the moment so many seconds after the review began."""
    return START + timedelta(seconds=seconds)


def finding(number: int, verdict: Verdict, message: str = "", operations: int = 1) -> Finding:
    """Return a finding that reaches so many operations."""
    change = Change(
        kind=Kind.PROPERTY,
        how=How.REMOVED,
        fact="required",
        before={},
        after=None,
        effect=Effect.NARROWS,
        direction=Direction.RESPONSE,
        subject="property `legacyId`",
        place="response 200",
        element=f"element {number}",
        base=Location("apis/orders/openapi.yaml", "/paths", 40 + number, 7),
        head=None,
        used_by=tuple(Operation("GET", f"/orders/{count}") for count in range(operations)),
    )
    text = message or f"property `legacyId{number}` is gone from the response"
    return Finding("response-property-removed", "compatibility", verdict, Layer.WIRE, text, change, f"{number:016x}")


def report_of(*findings: Finding, path: str = "apis/orders/openapi.yaml") -> Report:
    """Return the report of one description with these findings."""
    spec = SpecReport(path, path, "openapi", "3.0.3", SpecStatus.CHANGED, findings)
    return Report(Revision("main", BASE_COMMIT), Revision("orders-v2", HEAD_COMMIT), (spec,))


def checklist_of(*titles: str) -> Checklist:
    """Return a checklist with one dimension and these questions."""
    questions = tuple(
        Question(f"q{number}", "D2", title, "why", "guidance", "how", Severity.BLOCKER, 5, "remedy")
        for number, title in enumerate(titles, 1)
    )
    anchors = {level: f"What level {level} looks like." for level in range(1, 6)}
    dimension = Dimension("D2", "Compatibility and lifecycle", 15, anchors, questions)
    return Checklist(1, "api-design-review", "API design review", "2.1", (dimension,))


def review_of(report: Report, said: Said | None = None, *, question: str = "Is every break announced?") -> Review:
    """Return the review of a report in which the only question was answered no."""
    opinion = said or Said()
    draft = Draft(
        "orders-v2-1a2b3c4d", "ana@example.com", "main", "orders-v2", "api-design-review", "2.1", START, START
    )
    draft = draft.with_answer(Answer("q1", AnswerValue.NO, at(1), note="Nobody was told."))
    for number, (kind, text) in enumerate(opinion.comments):
        draft = draft.with_comment(
            Comment(f"c{number}", report.findings[0].fingerprint, "api.yaml", "GET /", kind, text, at(2))
        )
    if opinion.decision:
        draft = draft.with_outcome(_outcome(report, opinion.decision, opinion.note))
    checklist = checklist_of(question)
    ana = Reviewer("Ana Bell", "ana@example.com")
    voices = (Voice(ana, draft),)
    return Review(
        id=draft.review,
        names=Names(draft.base, draft.head),
        reviewer=ana,
        report=report,
        merge_base="",
        checklist=checklist,
        answers=draft.answers,
        evidence={},
        scorecard=score(checklist, Judgment({"q1": AnswerValue.NO}, {}), report.findings),
        draft=draft,
        tool="reviewtui 0.1.0",
        together=together(Asked(report, checklist, {}), voices),
        threads=threads(voices, {}),
    )


def _outcome(report: Report, decision: Decision, note: str) -> Outcome:
    """Return a decision about all that the report holds."""
    seen = frozenset(finding.fingerprint for finding in report.findings)
    return Outcome(decision, at(86_400), note, head_commit=report.head.commit or "", fingerprints=seen)


def known_from(review: Review, path: str = "docs/adr/0008-x.md") -> Known:
    """Return what is known when a record is made from a review."""
    return Known(
        title="",
        today=at(86_400).date(),
        author=review.reviewer,
        tool=review.tool,
        path=path,
        number=8,
        review=review,
        review_folder=f"docs/api-reviews/{review.id}",
        findings=(*review.open_findings(Verdict.BREAKING), *review.open_findings(Verdict.DANGEROUS)),
        fixes={"response-property-removed": "Keep the property, and mark it as deprecated."},
    )


def with_hostile_names(review: Review) -> Review:
    """Return the review as somebody who names everything to do harm would have it."""
    return replace(
        review,
        reviewer=Reviewer(HOSTILE, HOSTILE),
        draft=replace(review.draft, head=HOSTILE, base=HOSTILE),
        report=replace(
            review.report,
            base=Revision(HOSTILE, None),
            specs=tuple(replace(spec, path=f"{HOSTILE}/openapi.yaml") for spec in review.report.specs),
        ),
    )
