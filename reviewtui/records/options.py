"""The ways out that a reviewer has, with what speaks for and against each; derived from findings and remarks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.model import Verdict
from reviewtui.records.wording import named, operations_of
from reviewtui.reviews.types import CommentKind
from reviewtui.rubric.types import Decision

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reviewtui.model import Finding
    from reviewtui.reviews.review import Review

_NAMED_OPERATIONS = 5


class Way(Enum):
    """What can be done with a proposed change."""

    SHIP = "ship"
    REWORK = "rework"
    VERSION = "version"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Option:
    """A way out: its title, what it would mean in detail, and its good and bad sides as ends of "because ..."."""

    way: Way
    title: str
    details: tuple[str, ...]
    good: tuple[str, ...]
    bad: tuple[str, ...]


_CHOSEN = {
    Decision.APPROVE: Way.SHIP,
    Decision.APPROVE_WITH_CONDITIONS: Way.SHIP,
    Decision.REQUEST_CHANGES: Way.REWORK,
    Decision.REJECT: Way.KEEP,
}


def options(review: Review, fixes: Mapping[str, str]) -> tuple[Option, ...]:
    """Return the options that the findings leave; `fixes` tells by rule id how its findings are avoided."""
    breaking = review.open_findings(Verdict.BREAKING)
    dangerous = review.open_findings(Verdict.DANGEROUS)
    found = (_ship(breaking, dangerous), _rework(review, (*breaking, *dangerous), fixes))
    return (*found, _VERSION, _KEEP) if breaking or dangerous else (*found, _KEEP)


def chosen(offered: Sequence[Option], decision: Decision | None) -> Option | None:
    """Return the option that the decision stands for; None when nothing is decided."""
    way = _CHOSEN.get(decision) if decision else None
    return next((option for option in offered if option.way is way), None)


def _ship(breaking: Sequence[Finding], dangerous: Sequence[Finding]) -> Option:
    bad = []
    if breaking:
        reached = operations_of(breaking)
        whom = f"clients of {named(reached, _NAMED_OPERATIONS)}" if reached else "clients"
        bad.append(f"{whom} break ({counted(len(breaking), 'breaking change')})")
    if dangerous:
        bad.append(f"{counted(len(dangerous), 'change')} may surprise clients that are stricter than they need to be")
    return Option(
        Way.SHIP,
        "Ship the change as it is and accept the break" if breaking else "Ship the change as it is",
        (),
        ("the change is there at once and costs no further work",),
        tuple(bad) or ("what no rule can see, such as a changed meaning, is found by clients",),
    )


def _rework(review: Review, findings: Sequence[Finding], fixes: Mapping[str, str]) -> Option:
    asked = tuple(
        f"{comment.kind.phrase}: {comment.text}"
        for comment in review.unsettled(CommentKind.MUST_FIX, CommentKind.SHOULD_FIX)
    )
    rules = dict.fromkeys(finding.rule for finding in findings)
    advice = tuple(f"`{rule}`: {fixes[rule]}" for rule in rules if fixes.get(rule))
    if not findings:
        return Option(
            Way.REWORK,
            "Rework the change before it ships",
            asked,
            ("what the review found is settled before clients depend on it",),
            ("the release waits for it",),
        )
    return Option(
        Way.REWORK,
        "Make the change additive",
        advice + asked,
        ("clients go on working without doing anything",),
        ("the old form and the new one stand side by side until the old one can go",),
    )


_VERSION = Option(
    Way.VERSION,
    "Release a new version and deprecate the old one",
    ("Announce the deprecation and the sunset date, and keep the old version until clients have moved.",),
    ("clients move when they are ready, by a date they can plan for",),
    ("two versions are run, documented and supported until the last client has moved",),
)
_KEEP = Option(
    Way.KEEP,
    "Leave the API as it is",
    (),
    ("nothing changes for any client",),
    ("the need behind the change stays unmet",),
)
