"""What the report of a review says, as plain data: every form of the report is made from it.

The names of the fields are those of its JSON, so they are promised; `review-report.schema.json` describes them. Times
are to the second. Nothing in it depends on which of the reviewers makes the report.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

# The schema of the JSON is made from the annotations of these, so they are imported when the program runs.
from reviewtui.records.measures import ScoredPart, TablePart, scored, tables_of
from reviewtui.records.report.answered_for import WaiverPart, answered_for
from reviewtui.records.report.decided import DecisionPart, VotePart, decided, voted
from reviewtui.records.report.effects import EffectPart, effects, summary
from reviewtui.records.report.found import SpecPart, found
from reviewtui.records.report.graded import DimensionPart, graded
from reviewtui.records.report.open_points import PointPart, RequirementPart, asked_for, awaited
from reviewtui.records.report.sources import SidePart, SourcePart, side_of, source_of
from reviewtui.records.report.spoken import ThreadPart, spoken
from reviewtui.records.wording import apis

if TYPE_CHECKING:
    from reviewtui.reviews.review import Review

_DIGITS = 2


@dataclass(frozen=True, slots=True)
class ReportContents:
    """The whole report, in the order in which it is read.

    `summary` and `effects` are for those who never read a rule. `mean` is the mean level, and `confidence` the share of
    answers that rest on evidence, from 0 to 1; both are null while nothing is answered.
    """

    schema: Literal[1]
    review: str
    apis: str
    base: SidePart
    head: SidePart
    decision: DecisionPart
    summary: str
    effects: tuple[EffectPart, ...]
    votes: tuple[VotePart, ...]
    open_points: tuple[PointPart, ...]
    requirements: tuple[RequirementPart, ...]
    specs: tuple[SpecPart, ...]
    comments: tuple[ThreadPart, ...]
    waivers: tuple[WaiverPart, ...]
    mean: float | None
    confidence: float | None
    dimensions: tuple[DimensionPart, ...]
    measures: tuple[ScoredPart, ...]
    tables: tuple[TablePart, ...]
    source: SourcePart


def contents_of(review: Review) -> ReportContents:
    """Return what the report of a review says."""
    card = review.together.scorecard
    return ReportContents(
        schema=1,
        review=review.id,
        apis=apis(review),
        base=side_of(review.names.base, review.report.base),
        head=side_of(review.names.head, review.report.head),
        decision=decided(review),
        summary=summary(review.report, review.together.decision),
        effects=effects(review.report),
        votes=voted(review),
        open_points=awaited(review),
        requirements=asked_for(review),
        specs=found(review),
        comments=spoken(review),
        waivers=answered_for(review.report),
        mean=None if card.mean is None else round(card.mean, _DIGITS),
        confidence=None if card.confidence is None else round(card.confidence, _DIGITS),
        dimensions=graded(review),
        measures=tuple(scored(spec, spec.scores) for spec in review.report.specs if spec.scores),
        tables=tuple(tables_of(review)),
        source=source_of(review),
    )
