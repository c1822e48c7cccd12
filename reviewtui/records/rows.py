"""A finding as a row of a table: the rule, what it says, whom it reaches, where it stands at which commit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.model import Disposition
from reviewtui.records.wording import named, side
from reviewtui.rules.likeness import likeness

if TYPE_CHECKING:
    from reviewtui.model import Finding, Report


@dataclass(frozen=True, slots=True)
class Row:
    """One finding in words; `place` is "file:line at commit"."""

    verdict: str
    rule: str
    message: str
    operations: str
    place: str
    commit: str
    fingerprint: str


def row(finding: Finding, report: Report) -> Row:
    """Return the row of one finding."""
    where = finding.where
    stands_in = report.base if finding.change.head is None else report.head
    decided = finding.disposition is not Disposition.OPEN
    word = finding.verdict.word if finding.level is None else f"design {finding.level.word}"
    return Row(
        verdict=f"{word} ({finding.disposition.value})" if decided else word,
        rule=finding.rule,
        message=_told(finding),
        operations=named(finding.operations) or "the whole description",
        place="" if where is None else ":".join(str(part) for part in (where.path, where.line) if part),
        commit=side(stands_in),
        fingerprint=finding.fingerprint,
    )


def _told(finding: Finding) -> str:
    guessed = likeness(finding.change)
    told = f"{finding.message} It {guessed}." if guessed else finding.message
    return f"{told} Excused: {finding.reason}" if finding.reason else told
