"""How a review stands: who spoke and whether it holds, what is asked for, what is open, and what is new."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.reviews.age import Age, age
from reviewtui.reviews.looking import News, seen_in
from reviewtui.reviews.open_points import Point, open_points
from reviewtui.reviews.raters import Pair, pairs
from reviewtui.reviews.requirements.listing import requirements
from reviewtui.waivers.debt import Debt, debt

if TYPE_CHECKING:
    from datetime import datetime

    from reviewtui.model import Report
    from reviewtui.reviews.coming import Coming
    from reviewtui.reviews.names import Names
    from reviewtui.reviews.requirements.case import Case
    from reviewtui.reviews.requirements.requirement import Requirement
    from reviewtui.reviews.team import Reviewer
    from reviewtui.reviews.votes import Vote


@dataclass(frozen=True, slots=True)
class Standpoint:
    """A reviewer, the roles that they have by the settings, and their vote if they cast one."""

    reviewer: Reviewer
    roles: tuple[str, ...]
    vote: Vote | None


@dataclass(frozen=True, slots=True)
class Status:
    """Everything that is to be known of a review at one moment.

    `reviewers` are those who said anything. `lines` tells findings in a line, by fingerprint: those of today, and those
    that somebody saw before. `hidden` counts reviewers whose words are kept back. `coming` is what records beside the
    review ask for next.
    """

    review: str
    names: Names
    report: Report
    tier: str
    age: Age
    reviewers: tuple[Standpoint, ...]
    requirements: tuple[Requirement, ...]
    news: News | None
    points: tuple[Point, ...]
    debt: Debt
    pairs: tuple[Pair, ...]
    lines: dict[str, str]
    hidden: int = 0
    coming: tuple[Coming, ...] = ()

    @property
    def unmet(self) -> tuple[Requirement, ...]:
        """What is still asked for, in the order in which a person would see to it."""
        return tuple(requirement for requirement in self.requirements if not requirement.is_met)


def status(review: str, names: Names, case: Case, news: News | None, now: datetime) -> Status:
    """Return how a review stands now."""
    here = tuple(voice for voice in case.together.here if voice.draft.says_anything)
    votes = {vote.reviewer.slug: vote for vote in case.together.votes}
    return Status(
        review=review,
        names=names,
        report=case.asked.report,
        tier=case.tier,
        age=age((voice.draft for voice in here), now, case.gate.answer_days),
        reviewers=tuple(
            Standpoint(
                voice.reviewer,
                case.config.roles.of(voice.reviewer.email, voice.reviewer.name),
                votes.get(voice.reviewer.slug),
            )
            for voice in here
        ),
        requirements=requirements(case),
        news=news,
        points=open_points(case.asked.report, case.together),
        debt=debt(case.asked.report.waivers, case.today),
        pairs=pairs(case.asked, here),
        lines=_lines(case),
        hidden=case.hidden,
    )


def _lines(case: Case) -> dict[str, str]:
    seen = (look.findings for voice in case.together.here for look in voice.draft.looks.values())
    return {fingerprint: line for findings in seen for fingerprint, line in findings.items()} | seen_in(
        case.asked.report
    )
