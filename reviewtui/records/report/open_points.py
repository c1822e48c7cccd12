"""What is still to be done: what people wait for, and what the tier asks for and does not have yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.records.wording import day_of
from reviewtui.reviews.open_points import open_points

if TYPE_CHECKING:
    from reviewtui.reviews.open_points import Point
    from reviewtui.reviews.requirements.requirement import Requirement
    from reviewtui.reviews.review import Review


@dataclass(frozen=True, slots=True)
class PointPart:
    """Something that a person waits for, from an owner by a day; both are empty where nobody said so."""

    kind: str
    text: str
    about: str
    owner: str
    until: str
    raised_by: str


@dataclass(frozen=True, slots=True)
class RequirementPart:
    """Something that is asked for: how it stands ("met", "not met", "cannot be told"), and what would meet it."""

    id: str
    title: str
    state: str
    detail: str
    step: str


def awaited(review: Review) -> tuple[PointPart, ...]:
    """Return what people wait for: what has a day first."""
    messages = {finding.fingerprint: finding.message for finding in review.report.findings}
    return tuple(_point(point, messages) for point in open_points(review.report, review.together))


def asked_for(review: Review) -> tuple[RequirementPart, ...]:
    """Return all that is asked for, in the order in which a person would see to it."""
    return tuple(map(_requirement, review.requirements))


def _point(point: Point, messages: dict[str, str]) -> PointPart:
    return PointPart(
        kind=point.kind,
        text=point.text,
        about=messages.get(point.about, point.element),
        owner=point.owner,
        until=day_of(point.until),
        raised_by=point.reviewer.called,
    )


def _requirement(requirement: Requirement) -> RequirementPart:
    step = requirement.step
    return RequirementPart(
        id=requirement.id,
        title=requirement.title,
        state=requirement.state.phrase,
        detail=requirement.detail,
        step=step.text if step else "",
    )
