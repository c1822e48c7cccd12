"""Severities that a repository sets: each must be for a rule that exists."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from reviewtui.errors import UsageError
from reviewtui.rules.loading import rule_ids
from reviewtui.rules.unclassified import unclassified_change

if TYPE_CHECKING:
    from reviewtui.config import Config


def refuse_unknown(config: Config) -> None:
    """Raise UsageError for a severity of a rule that does not exist: it would protect, or excuse, nothing."""
    known = {*rule_ids(), unclassified_change.id}
    for rule in config.rules:
        if rule not in known:
            near = get_close_matches(rule, sorted(known), n=1)
            place = config.places.get(f"/rules/{rule.replace('/', '~1')}")
            raise UsageError(
                f"there is no rule `{rule}`",
                hint=f"Did you mean `{near[0]}`?" if near else "`reviewtui rules` lists them all.",
                path=place.path if place else config.path,
                line=place.line if place else 0,
                column=place.column if place else 0,
            )
