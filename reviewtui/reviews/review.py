"""A review as it is written down: what was compared, what the reviewer said to it, and what that is worth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.model import Disposition, Verdict
from reviewtui.reviews.heading import Provenance
from reviewtui.reviews.open_points import unresolved

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.model import Finding, Report, SpecReport
    from reviewtui.reviews.draft import Draft
    from reviewtui.reviews.names import Names
    from reviewtui.reviews.requirements.requirement import Requirement
    from reviewtui.reviews.team import Reviewer
    from reviewtui.reviews.threads import Thread
    from reviewtui.reviews.together import Together
    from reviewtui.reviews.types import Answer, Comment, CommentKind
    from reviewtui.rubric.evidence import Evidence
    from reviewtui.rubric.scorecard import Scorecard
    from reviewtui.rubric.types import Checklist, Decision


_NOT_TOLD = Provenance()


@dataclass(frozen=True, slots=True)
class Review:
    """All that records are made from.

    `names` are what everybody calls the two sides. `merge_base` is the full id of the commit that was compared instead
    of the base's tip, or empty. `answers` are the effective ones by question id: the reviewer's own, else what
    `evidence` says; `scorecard` and `draft` are the reviewer's too, `together` is what everybody says. `tool` is
    "reviewtui 0.1.0". `threads` are all comments, `requirements` what the tier asks for.
    `provenance` tells the files and the checklist by their content.
    """

    id: str
    names: Names
    reviewer: Reviewer
    report: Report
    merge_base: str
    checklist: Checklist
    answers: Mapping[str, Answer]
    evidence: Mapping[str, Evidence]
    scorecard: Scorecard
    draft: Draft
    tool: str
    together: Together
    threads: tuple[Thread, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    provenance: Provenance = _NOT_TOLD

    @property
    def decision(self) -> Decision | None:
        """The reviewer's decision, if there is one."""
        return self.draft.outcome.decision if self.draft.outcome else None

    def unsettled(self, *kinds: CommentKind) -> tuple[Comment, ...]:
        """Return the comments of these kinds that nobody settled, of all reviewers."""
        return tuple(said.comment for said in unresolved(self.together.voices) if said.comment.kind in kinds)

    @property
    def unexplained(self) -> tuple[str, ...]:
        """The ids of what still asks for a sentence: overruled answers, and levels far from what was proposed."""
        answers = (answer.question for answer in self.answers.values() if answer.needs_note)
        noted = {name for name, given in self.draft.scores.items() if given.note.strip()}
        levels = (score.id for score in self.scorecard.dimensions if score.needs_note and score.id not in noted)
        return (*levels, *answers)

    @property
    def specs(self) -> tuple[SpecReport, ...]:
        """The descriptions in which anything was found or could not be read."""
        return tuple(spec for spec in self.report.specs if spec.findings or spec.errors)

    def open_findings(self, verdict: Verdict) -> tuple[Finding, ...]:
        """Return the findings of one verdict about which nothing was decided, in the order of the report."""
        return tuple(
            finding
            for finding in self.report.findings
            if finding.verdict is verdict and finding.disposition is Disposition.OPEN
        )
