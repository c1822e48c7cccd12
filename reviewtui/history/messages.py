"""What the process that compares tells the one that shows: our own types, from our own child."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from reviewtui.history.judged import Judged
from reviewtui.model import SpecReport


@dataclass(frozen=True, slots=True)
class RowJudged:
    """What the commit of this number did, in short."""

    number: int
    judged: Judged


@dataclass(frozen=True, slots=True)
class ReportMade:
    """All that the commit of this number did, which was asked for."""

    number: int
    report: SpecReport


@dataclass(frozen=True, slots=True)
class AllJudged:
    """Every row was told."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """There will be no more: why, and what to do about it."""

    message: str
    hint: str = ""


Told: TypeAlias = RowJudged | ReportMade | AllJudged | Stopped
