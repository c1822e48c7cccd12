"""The report of a review for people: the decision first, then scores, findings, comments and every answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING

from reviewtui.model import Verdict
from reviewtui.records.measures import scored, tables_of
from reviewtui.records.rows import Row, row
from reviewtui.records.templates import fill
from reviewtui.records.wording import apis, listed, side
from reviewtui.reviews.types import AnswerSource

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from reviewtui.model import SpecReport
    from reviewtui.reviews.review import Review
    from reviewtui.reviews.types import Answer, Comment
    from reviewtui.rubric.scorecard import DimensionScore
    from reviewtui.rubric.types import Question

_TEMPLATE = "review-report.md.j2"
_ROWS = 500
_UNDECIDED = "no decision yet"


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One question with its answer in words; `source` says who answered, `evidence` on what it rests."""

    question: str
    value: str
    source: str
    note: str
    evidence: str


@dataclass(frozen=True, slots=True)
class DimensionPart:
    """One dimension: its level in words, the text of that level, what holds it down, and its answers."""

    title: str
    level: str
    percent: str
    weight: int
    anchor: str
    reasons: tuple[str, ...]
    note: str
    answers: tuple[AnswerRow, ...]


@dataclass(frozen=True, slots=True)
class SpecPart:
    """One description: what became of it, its findings as rows, and what could not be read."""

    path: str
    summary: str
    rows: tuple[Row, ...]
    more: int
    errors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CommentPart:
    """A comment: its kind, what it is about, its text and when it was written."""

    kind: str
    about: str
    text: str
    at: str


def render(review: Review) -> str:
    """Return `report.md`."""
    return fill(
        _TEMPLATE,
        {
            "review": review,
            "apis": apis(review),
            "decision": review.decision.phrase if review.decision else _UNDECIDED,
            "note": review.draft.outcome.note if review.draft.outcome else "",
            "proposed": _proposed(review),
            "mean": _figure(review.scorecard.mean),
            "confidence": _share(review.scorecard.confidence),
            "base_side": side(review.report.base),
            "head_side": side(review.report.head),
            "started": _day(review.draft.created),
            "decided": _day(review.decided),
            "blockers": _blockers(review),
            "dimensions": [_dimension(score, review) for score in review.scorecard.dimensions],
            "scored": [scored(spec, spec.scores) for spec in review.report.specs if spec.scores],
            "tables": tables_of(review),
            "specs": [_spec(spec, review) for spec in review.report.specs],
            "comments": [_comment(comment, review) for comment in review.draft.remarks],
            "reviewed": sum(review.draft.is_reviewed(finding.fingerprint) for finding in review.report.findings),
            "found": len(review.report.findings),
        },
    )


def _proposed(review: Review) -> str:
    proposed = review.scorecard.proposed_verdict
    words = proposed.phrase if proposed else "no decision yet"
    return f"{words} ({'; '.join(review.scorecard.reasons)})" if review.scorecard.reasons else words


def _blockers(review: Review) -> list[str]:
    questions = (review.checklist.question(blocker) for blocker in review.scorecard.blockers)
    return [question.question for question in questions if question]


def _dimension(score: DimensionScore, review: Review) -> DimensionPart:
    dimension = review.checklist.dimension(score.id)
    given = review.draft.scores.get(score.id)
    return DimensionPart(
        title=score.title,
        level=f"{score.level} of 5" if score.level else "not yet",
        percent="" if score.percent is None else f"{score.percent:.0f} %",
        weight=score.weight,
        anchor=dimension.anchors.get(score.level, "") if dimension and score.level else "",
        reasons=score.reasons,
        note=given.note if given and given.level is not None else "",
        answers=tuple(_answers(dimension.questions if dimension else (), review)),
    )


def _answers(questions: tuple[Question, ...], review: Review) -> Iterator[AnswerRow]:
    for question in questions:
        answer = review.answers.get(question.id)
        if answer is None or answer.value is None:
            continue
        evidence = review.evidence.get(question.id)
        yield AnswerRow(
            question=question.question,
            value=answer.value.value.replace("-", " "),
            source=_said_by(answer),
            note=answer.note,
            evidence=evidence.sentence if evidence else "",
        )


def _said_by(answer: Answer) -> str:
    """Return who gave the answer; where the rules had given another one, both are told."""
    if answer.source is AnswerSource.EVIDENCE:
        return "the rules"
    if answer.prefilled is None or not answer.overrules:
        return "the reviewer"
    missing = ", no reason given" if answer.needs_note else ""
    return f"the reviewer; the rules said {answer.prefilled.value.replace('-', ' ')}{missing}"


def _spec(spec: SpecReport, review: Review) -> SpecPart:
    counts = [(sum(finding.verdict is verdict for finding in spec.findings), verdict.word) for verdict in Verdict]
    found = listed([f"{number:,} {word}" for number, word in reversed(counts) if number], len(Verdict))
    return SpecPart(
        path=spec.path or spec.base_path,
        summary=", ".join(filter(None, (f"{spec.format} {spec.version}".strip(), spec.status.value, found))),
        rows=tuple(row(finding, review.report) for finding in spec.findings[:_ROWS]),
        more=max(0, len(spec.findings) - _ROWS),
        errors=tuple(f"{error.path}:{error.line}: {error.message}" for error in spec.errors),
    )


def _comment(comment: Comment, review: Review) -> CommentPart:
    finding = next((found for found in review.report.findings if found.fingerprint == comment.fingerprint), None)
    about = f"{comment.spec}, {comment.element}" if comment.element else comment.spec or "the whole review"
    gone = " (this finding is gone)" if comment.fingerprint and finding is None else ""
    return CommentPart(comment.kind.phrase, f"{about}{gone}", comment.text, _day(comment.at))


def _figure(value: float | None) -> str:
    return "not yet" if value is None else f"{value:.1f} of 5"


def _share(value: float | None) -> str:
    return "not yet" if value is None else f"{100 * value:.0f} %"


def _day(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")
