"""Rules for programs: the catalogue, or one rule in the same form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.reports.json_text import encoded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.model import JsonValue
    from reviewtui.rules.rule import Rule
    from reviewtui.rules.standard import Standard

SCHEMA = 1


def render(rules: Iterable[Rule]) -> str:
    """Return rules as JSON text, in the order given."""
    return encoded({"schema": SCHEMA, "rules": [rule_as_json(rule) for rule in rules]})


def render_standard(standard: Standard) -> str:
    """Return a house's standard as JSON text: what it sets, and its rules with the levels that hold here."""
    return encoded(
        {
            "schema": SCHEMA,
            "preset": standard.name,
            "title": standard.title,
            "about": standard.about,
            "options": {name: [*value] if isinstance(value, tuple) else value for name, value in standard.options()},
            "rules": [rule_as_json(rule) | {"level": level.word} for rule, level in standard.rules],
        }
    )


def rule_as_json(rule: Rule) -> dict[str, JsonValue]:
    """Return a rule; one that looks at one version has a level, a group and settings as well."""
    written: dict[str, JsonValue] = {
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
    if rule.level is not None:
        written |= {
            "group": rule.group,
            "level": rule.level.word,
            "heuristic": rule.heuristic,
            "options": list(rule.options),
        }
    return written
