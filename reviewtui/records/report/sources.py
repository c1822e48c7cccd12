"""What the report rests on: commits, the checklist, the tool, and what each reviewer had seen and said until when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.records.wording import stamp

if TYPE_CHECKING:
    from reviewtui.model import Revision
    from reviewtui.reviews.review import Review
    from reviewtui.reviews.rulings import Voice


@dataclass(frozen=True, slots=True)
class SidePart:
    """One side of the comparison: its name, and the full id of the commit; empty for the work tree."""

    ref: str
    commit: str


@dataclass(frozen=True, slots=True)
class ReviewerPart:
    """One reviewer: how many findings they marked as seen, how many questions they answered, from when to when."""

    name: str
    email: str
    file: str
    seen: int
    answered: int
    began: str
    last_word: str


@dataclass(frozen=True, slots=True)
class InputPart:
    """A file that was compared, by the blob ids of its two versions; empty on the side where it is not."""

    path: str
    base_path: str
    base: str
    head: str


@dataclass(frozen=True, slots=True)
class SourcePart:
    """Who made the report from what; `merge_base` is empty where the base's own commit was compared.

    The digest tells two checklists of one version apart.
    """

    tool: str
    checklist: str
    checklist_version: str
    weights: str
    checklist_digest: str
    merge_base: str
    inputs: tuple[InputPart, ...]
    findings: int
    reviewers: tuple[ReviewerPart, ...]


def side_of(name: str, revision: Revision) -> SidePart:
    """Return one side."""
    return SidePart(name, revision.commit or "")


def source_of(review: Review) -> SourcePart:
    """Return what the report of a review rests on."""
    return SourcePart(
        tool=review.tool,
        checklist=review.checklist.id,
        checklist_version=review.checklist.version,
        weights=review.checklist.profile,
        checklist_digest=review.provenance.checklist,
        merge_base=review.merge_base,
        inputs=tuple(InputPart(one.path, one.base_path, one.base, one.head) for one in review.provenance.inputs),
        findings=len(review.report.findings),
        reviewers=tuple(_reviewer(voice, review) for voice in review.together.here if voice.draft.says_anything),
    )


def _reviewer(voice: Voice, review: Review) -> ReviewerPart:
    draft = voice.draft
    return ReviewerPart(
        name=voice.reviewer.called,
        email=voice.reviewer.email,
        file=f"{voice.reviewer.slug}.yaml",
        seen=sum(draft.is_reviewed(finding.fingerprint) for finding in review.report.findings),
        answered=sum(answer.value is not None for answer in draft.answers.values()),
        began=stamp(draft.created),
        last_word=stamp(draft.last_word),
    )
