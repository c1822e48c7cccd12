"""The list of all that is asked for, in the order in which a person would see to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from reviewtui.reviews.requirements.findings import decided, notice, readable, waivers
from reviewtui.reviews.requirements.levels import mean, minimums, shares
from reviewtui.reviews.requirements.people import objections, remarks, reviewers, sign_offs
from reviewtui.reviews.requirements.questions import blockers, human_items, tests

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reviewtui.reviews.requirements.case import Case
    from reviewtui.reviews.requirements.requirement import Requirement

    Ask: TypeAlias = Callable[[Case], Iterator[Requirement]]

ASKS: tuple[Ask, ...] = (
    readable,
    decided,
    notice,
    waivers,
    blockers,
    tests,
    human_items,
    minimums,
    mean,
    shares,
    remarks,
    objections,
    sign_offs,
    reviewers,
)


def requirements(case: Case) -> tuple[Requirement, ...]:
    """Return everything that the case's tier asks for, and how it stands."""
    return tuple(requirement for ask in ASKS for requirement in ask(case))
