"""The commit that a review is bound to: publishing the review to the branch must not make a new head of the change."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from reviewtui.record_ids import record_ids
from reviewtui.records import habit
from reviewtui.records.kinds import places_of

if TYPE_CHECKING:
    from reviewtui.config import Config
    from reviewtui.model import Report
    from reviewtui.repository import Repository


def bound(report: Report, repository: Repository, settings: Config) -> Report:
    """Return the report with the head's last commit that changed more than reviews and records."""
    base, head = report.base.commit, report.head.commit
    if base is None or head is None:
        return report
    return replace(report, head=replace(report.head, commit=last_change(repository, settings, base, head)))


def last_change(repository: Repository, settings: Config, base: str, head: str) -> str:
    """Return the last commit on the way to `head` that changed more than reviews and records."""
    configured = settings.records.folders
    kept = (habit.places(configured.get(kind), places_of(kind)) for kind in record_ids())
    return repository.last_change(base, head, (settings.records.reviews.rstrip("/"), *chain.from_iterable(kept)))
