"""Rules for programs: the catalogue, or one rule in the same form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.reports.json_text import encoded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.model import JsonValue
    from reviewtui.rules.rule import Rule

SCHEMA = 1


def render(rules: Iterable[Rule]) -> str:
    """Return rules as JSON text, in the order given."""
    return encoded({"schema": SCHEMA, "rules": [_rule(rule) for rule in rules]})


def _rule(rule: Rule) -> JsonValue:
    return {
        "id": rule.id,
        "kind": rule.kind,
        "verdict": rule.verdict.word,
        "layer": rule.layer.value,
        "direction": rule.direction.value,
        "formats": list(rule.formats),
        "title": rule.title,
        "why": rule.why,
        "fix": rule.fix,
        "lesson": rule.lesson,
        "references": list(rule.references),
        "example": {"base": rule.example.base, "head": rule.example.head},
    }
