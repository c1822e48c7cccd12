"""A finding as a row of a table: the rule, what it says, whom it reaches, where it stands at which commit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.model import Disposition
from reviewtui.records.wording import named, side
from reviewtui.rules.likeness import likeness

if TYPE_CHECKING:
    from reviewtui.model import Finding, Report, Revision

WHOLE = "the whole description"
"""What a finding reaches that is about no operation."""


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
    decided = finding.disposition is not Disposition.OPEN
    word = verdict_word(finding)
    told = message_of(finding)
    return Row(
        verdict=f"{word} ({finding.disposition.value})" if decided else word,
        rule=finding.rule,
        message=f"{told} Excused: {finding.reason}" if finding.reason else told,
        operations=named(finding.operations) or WHOLE,
        place=place_of(finding),
        commit=side(stands_in(finding, report)),
        fingerprint=finding.fingerprint,
    )


def verdict_word(finding: Finding) -> str:
    """Return the verdict, or how much a design rule minds."""
    return finding.verdict.word if finding.level is None else f"design {finding.level.word}"


def message_of(finding: Finding) -> str:
    """Return what a finding says, with what it looks like beside others."""
    guessed = likeness(finding.change)
    return f"{finding.message} It {guessed}." if guessed else finding.message


def place_of(finding: Finding) -> str:
    """Return "file:line"; empty where nothing stands."""
    where = finding.where
    return "" if where is None else ":".join(str(part) for part in (where.path, where.line) if part)


def stands_in(finding: Finding, report: Report) -> Revision:
    """Return the side on which the place of a finding is to be looked up."""
    return report.base if finding.change.head is None else report.head
