"""Severities that a repository or a preset sets: each must be for a rule, or a group of rules, that exists."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from reviewtui.errors import UsageError
from reviewtui.rules.loading import design_ids, rule_ids
from reviewtui.rules.unclassified import unclassified_change

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.config import Config
    from reviewtui.config.presets import Preset
    from reviewtui.model import Location

LINT = "lint/"
ALL = "*"


def refuse_unknown(config: Config) -> None:
    """Raise UsageError for a severity of a rule that does not exist: it would protect, or excuse, nothing."""
    design = design_ids()
    known = {*rule_ids(), unclassified_change.id, *groups(design), f"{LINT}{ALL}"}
    for rule in config.rules:
        if rule not in known and rule.removeprefix(LINT) not in design:
            _refuse(rule, known, config.places.get(f"/rules/{rule.replace('/', '~1')}"), config.path)


def refuse_unknown_in(preset: Preset) -> None:
    """Raise UsageError for a level that a preset gives to a design rule that does not exist."""
    design = design_ids()
    known = {*design, *groups(design), ALL}
    for rule in preset.rules:
        if rule not in known:
            _refuse(rule, known, preset.places.get(rule), preset.name)


def groups(design: Iterable[str]) -> set[str]:
    """Return the words for all rules of a group, such as `security/*`."""
    return {f"{rule.partition('-')[0]}/{ALL}" for rule in design}


def _refuse(rule: str, known: set[str], place: Location | None, path: str) -> None:
    near = get_close_matches(rule.removeprefix(LINT), sorted(known), n=1)
    raise UsageError(
        f"there is no rule `{rule}`",
        hint=f"Did you mean `{near[0]}`?" if near else "`reviewtui rules` lists them all.",
        path=place.path if place else path,
        line=place.line if place else 0,
        column=place.column if place else 0,
    )
