"""What is known of a change that waits for its review: at once by Git, after comparing, and after asking all rules."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewtui.model import Verdict
    from reviewtui.reports.tally import Tally
    from reviewtui.repository.heads import Head


@dataclass(frozen=True, slots=True)
class Waiting:
    """A branch or a pull request that changes a description, as far as Git knows it.

    `base` is the merge base with `base_name`, the branch that others start from. `specs` are the descriptions that it
    changes; `parts` counts files that descriptions refer to. `review` is the name of its review. `days` are the working
    days since its last commit, and `also` other names for the same change. `drafted` is when the user last said
    something in a draft, `decided` what they decided, and `reviewers` are the others who published their part, by the
    names of their files.
    """

    head: Head
    base: str
    base_name: str
    specs: tuple[str, ...]
    parts: int
    review: str
    days: int
    also: tuple[str, ...] = ()
    drafted: datetime | None = None
    decided: str = ""
    reviewers: tuple[str, ...] = ()
    is_mine: bool = False

    @property
    def is_draft(self) -> bool:
        """Whether the user began a review and did not decide."""
        return self.drafted is not None and not self.decided

    @property
    def is_spoken_of(self) -> bool:
        """Whether anybody is known to have said something."""
        return self.drafted is not None or bool(self.reviewers)

    @property
    def waits_for_me(self) -> bool:
        """Whether somebody else made the change, and the user did not decide about it."""
        return not self.is_mine and not self.decided


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Branches and pull requests that are not listed, counted by the reason why.

    `is_cut` is whether there are more than are ever looked at.
    """

    merged: int = 0
    unchanged: int = 0
    unrelated: int = 0
    stale: int = 0
    reviews: int = 0
    is_cut: bool = False

    @property
    def total(self) -> int:
        """All of them but the old ones, which are only folded."""
        return self.merged + self.unchanged + self.unrelated + self.reviews


@dataclass(frozen=True, slots=True)
class Horizon:
    """What holds for all rows: the branch that they are held against, and after how many days one is folded.

    `is_shallow` is whether the repository lacks a part of its history.
    """

    base_name: str
    stale_days: int
    is_shallow: bool


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows that were found since the last batch, in their order, and what was left out up to now."""

    rows: tuple[Waiting, ...]
    left_out: LeftOut
    horizon: Horizon


@dataclass(frozen=True, slots=True)
class Top:
    """One of the worst findings of a change."""

    verdict: Verdict
    message: str
    rule: str
    path: str


@dataclass(frozen=True, slots=True)
class Judged:
    """What the rules on changes say: counts by verdict, the descriptions that differ, and the worst findings.

    `problems` tell what could not be read; `trouble` why nothing at all could be said.
    """

    tally: Tally
    worst: Verdict | None = None
    specs: tuple[str, ...] = ()
    top: tuple[Top, ...] = ()
    problems: tuple[str, ...] = ()
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Spoke:
    """A reviewer: what people call them, what they decided if they did, and whether that still holds."""

    name: str
    decision: str = ""
    holds: bool = True


@dataclass(frozen=True, slots=True)
class Said:
    """The last comment that stands: who said it, when, and what."""

    name: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Stand:
    """How the review stands: who spoke, what is asked for and missing, for how long it goes on, what was said last."""

    reviewers: tuple[Spoke, ...] = ()
    missing: tuple[str, ...] = ()
    required: int = 0
    days: int = 0
    is_late: bool = False
    comment: Said | None = None
    hidden: int = 0
    trouble: str = ""
