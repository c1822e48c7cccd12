"""All rules, for the commands that list and explain them."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from reviewtui.errors import UsageError
from reviewtui.model import Kind
from reviewtui.rules.loading import design_rules, rules_of
from reviewtui.rules.rule import Rule
from reviewtui.rules.unclassified import unclassified_change


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The rules by id, in alphabetical order."""

    rules: tuple[Rule, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id, in order."""
        return tuple(rule.id for rule in self.rules)

    def get(self, rule_id: str) -> Rule:
        """Return a rule by id; an unknown one is a UsageError that names the nearest ids."""
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        near = get_close_matches(rule_id, self.ids, n=3, cutoff=0.5)
        hint = f"Did you mean {' or '.join(near)}?" if near else "`reviewtui rules` lists all rules."
        message = f"There is no rule `{rule_id}`."
        raise UsageError(message, hint=hint)


@cache
def catalogue() -> Catalogue:
    """Return all rules: every file of every kind, and the fallback."""
    found = [rule for kind in Kind for rule in rules_of(kind)]
    return Catalogue(tuple(sorted([*found, *design_rules(), unclassified_change], key=lambda rule: rule.id)))
