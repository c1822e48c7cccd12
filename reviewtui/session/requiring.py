"""Holds what was said in a review against what its tier asks for: of an open session, or of what was published."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reviewtui.check import gate
from reviewtui.errors import UsageError
from reviewtui.model import SpecStatus
from reviewtui.reviews.moment import Clock, now
from reviewtui.reviews.requirements.case import Case
from reviewtui.reviews.requirements.listing import requirements
from reviewtui.reviews.requirements.passing import lets_pass
from reviewtui.reviews.requirements.requirement import Deed, Requirement, Step, listed, not_met
from reviewtui.reviews.rulings import Voice
from reviewtui.reviews.together import together
from reviewtui.session.gathering import Sought, gather
from reviewtui.session.judging import asked
from reviewtui.session.opening import open_review
from reviewtui.session.published_files import branches_of
from reviewtui.session.published_review import ALL_REVIEWS, Found, find_review

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from reviewtui.model import Finding
    from reviewtui.reviews.team import Team
    from reviewtui.reviews.together import Together
    from reviewtui.session.opening import Opened
    from reviewtui.session.options import Options

_TITLE = "A review of this change is published"


@dataclass(frozen=True, slots=True)
class Required:
    """What a gate makes of a published review: which one was taken and why, what is asked for, and how it stands.

    `review` is empty when there is none to take. `passed` are the fingerprints of findings that would shut the gate
    and that reviewers decided to let pass.
    """

    review: str
    told: str
    requirements: tuple[Requirement, ...]
    passed: frozenset[str] = frozenset()

    def left_of(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the findings that nobody let pass."""
        return tuple(finding for finding in findings if finding.fingerprint not in self.passed)

    @property
    def unmet(self) -> tuple[Requirement, ...]:
        """What keeps the gate shut."""
        return tuple(requirement for requirement in self.requirements if not requirement.is_met)


def case_of(opened: Opened, said: Together, team: Team, today: date) -> Case:
    """Return everything that the requirements of an open review are held against."""
    return Case(
        asked=asked(opened),
        together=said,
        config=opened.config,
        today=today,
        me=opened.reviewer,
        hidden=team.hidden,
        problems=team.problems,
    )


def required(options: Options, named: str | None = None, clock: Clock = now) -> Required:
    """Return how the published review of a change stands; what is only in somebody's draft does not count.

    `named` is the review to take; without it, the one that is about this change. Raises `ReviewtuiError` as opening a
    review does.
    """
    if options.specs:
        raise UsageError("a review is about all descriptions of a change", hint="Leave the SPEC words out.")
    opened = open_review(options, lambda _: None, clock)
    try:
        return _held(opened, named, clock().date())
    finally:
        opened.repository.close()


def _held(opened: Opened, named: str | None, today: date) -> Required:
    changed = [spec for spec in opened.report.specs if spec.status is not SpecStatus.UNCHANGED]
    if not changed and not opened.report.errors and named is None:
        return Required("", "no description changed, so no review is asked for", ())
    found = find_review(opened, named)
    if not found.review:
        return Required("", found.told, (_unpublished(found),))
    team = _published(opened, found.review)
    voices = [Voice(part.reviewer, part.draft) for part in team.parts.values()]
    voices += [Voice(part.reviewer, part.draft, part.draft.review) for part in team.elsewhere]
    case = replace(case_of(opened, together(asked(opened), voices), team, today), me=None)
    outcome = gate(opened.report, opened.config)
    shutting = (*outcome.findings, *outcome.design)
    passed = frozenset(finding.fingerprint for finding in shutting if lets_pass(case, finding))
    return Required(found.review, found.told, requirements(case), passed)


def _published(opened: Opened, review: str) -> Team:
    """Return everything that was published on a review; nobody's file is one's own, for a gate speaks for nobody."""
    fingerprints = frozenset(finding.fingerprint for finding in opened.report.findings)
    branches = (*branches_of(opened.config, opened.names.head), ALL_REVIEWS)
    sought = Sought(review, "", fingerprints)
    return gather(opened.repository, opened.config, opened.range, branches, sought).team


def _unpublished(found: Found) -> Requirement:
    if found.candidates:
        step = Step(
            Deed.PUBLISH, f"name it: {listed(found.candidates, ', ')}", ("reviewtui", "check", "--review", "NAME")
        )
    else:
        step = Step(Deed.PUBLISH, "review the change, and publish what you say", ("reviewtui", "publish"))
    return not_met("review", _TITLE, found.told, step)
