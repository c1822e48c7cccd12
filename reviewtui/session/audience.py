"""Whom a record has to think of: the consumers of the inventory, and how long before an end they are told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reviewtui.consumers.reading import inventory_of

if TYPE_CHECKING:
    from reviewtui.config import Config
    from reviewtui.records.known import Known
    from reviewtui.repository import Snapshot


def with_audience(known: Known, config: Config, files: Snapshot) -> Known:
    """Return what is known with the inventory among `files`, and the strictest tier of what the review is about.

    Raises `UsageError` or `UnreadableError` for an inventory that cannot be read.
    """
    specs = known.review.specs if known.review else ()
    tier = min((config.tier_of(spec.path or spec.base_path) for spec in specs), default=config.tiers.default)
    return replace(known, inventory=inventory_of(files, config), tier=tier, notice=config.notice[tier])
