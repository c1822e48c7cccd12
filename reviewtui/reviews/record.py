"""The review as files of the repository: what was compared in one file, what each reviewer said in a file of theirs.

The first file holds nothing of the reviewer, so that two people who looked at the same commits write the same bytes,
and Git merges their reviews.
"""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from reviewtui.text.yaml_text import dump

if TYPE_CHECKING:
    from datetime import datetime

    from reviewtui.model import Finding, JsonValue, Revision, SpecReport
    from reviewtui.reviews.review import Review
    from reviewtui.reviews.types import Answer, Comment, Score

_SCHEMA = 1


def review_file(review: Review) -> bytes:
    """Return `review.yaml`: the two sides, the checklist, the descriptions, and every finding by fingerprint."""
    return dump(
        {
            "schema": _SCHEMA,
            "id": review.id,
            "base": _side(review.report.base, review.draft.base, review.merge_base),
            "head": _side(review.report.head, review.draft.head),
            "tool": review.tool,
            "checklist": _checklist(review),
            "specs": [_spec(spec) for spec in review.report.specs],
        }
    )


def reviewer_file(review: Review) -> bytes:
    """Return `<reviewer>.yaml`: decision, levels, answers, comments and marks of one reviewer, with their times."""
    draft = review.draft
    return dump(
        {
            "schema": _SCHEMA,
            "review": review.id,
            "reviewer": {"name": review.reviewer.name, "email": review.reviewer.email},
            "base_commit": review.report.base.commit or "",
            "head_commit": review.report.head.commit or "",
            "tool": review.tool,
            "checklist": _checklist(review),
            "started": _time(draft.created),
            "decided": _time(review.decided),
            "outcome": _outcome(review),
            "scores": [_score(score) for score in draft.scores.values() if score.level is not None],
            "answers": [_answer(answer) for answer in _in_checklist_order(review)],
            "comments": [_comment(comment) for comment in draft.remarks],
            "reviewed": [fingerprint for fingerprint in sorted(draft.marks) if draft.is_reviewed(fingerprint)],
        }
    )


def _checklist(review: Review) -> JsonValue:
    checklist = review.checklist
    return {"id": checklist.id, "version": checklist.version, "weights": checklist.profile}


def _side(side: Revision, name: str, merge_base: str = "") -> dict[str, JsonValue]:
    """Return one side; a commit goes by the branch under review, for `HEAD` means another one to every reader."""
    found: dict[str, JsonValue] = {"ref": name if side.commit else side.ref, "commit": side.commit or ""}
    return found | ({"merge_base": merge_base} if merge_base else {})


def _spec(spec: SpecReport) -> JsonValue:
    return {
        "path": spec.path,
        "base_path": spec.base_path,
        "format": spec.format,
        "version": spec.version,
        "status": spec.status.value,
        "errors": len(spec.errors),
        "findings": [_finding(finding) for finding in spec.findings],
    }


def _finding(finding: Finding) -> JsonValue:
    return {
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "verdict": finding.verdict.word,
        "disposition": finding.disposition.value,
        "element": finding.change.element,
    }


def _outcome(review: Review) -> JsonValue:
    outcome = review.draft.outcome
    proposed = review.scorecard.proposed_verdict
    return {
        "decision": review.decision.value if review.decision else "",
        "note": outcome.note if outcome and outcome.decision else "",
        "proposed": proposed.value if proposed else "",
        "mean": None if review.scorecard.mean is None else round(review.scorecard.mean, 2),
        "minimum": review.scorecard.minimum,
    }


def _score(score: Score) -> JsonValue:
    return {"dimension": score.dimension, "level": score.level, "note": score.note, "at": _time(score.at)}


def _in_checklist_order(review: Review) -> list[Answer]:
    return [review.answers[question.id] for question in review.checklist.questions if question.id in review.answers]


def _answer(answer: Answer) -> JsonValue:
    return {
        "question": answer.question,
        "value": answer.value.value if answer.value else "",
        "source": answer.source.value,
        "prefilled": answer.prefilled.value if answer.prefilled else "",
        "note": answer.note,
        "at": _time(answer.at),
    }


def _comment(comment: Comment) -> JsonValue:
    return {
        "id": comment.id,
        "kind": comment.kind.value,
        "fingerprint": comment.fingerprint,
        "spec": comment.spec,
        "element": comment.element,
        "text": comment.text,
        "at": _time(comment.at),
    }


def _time(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
