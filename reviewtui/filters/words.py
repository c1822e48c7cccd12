"""A filter in a reader's words, for a heading: "breaking, not reviewed, /orders*"."""

from __future__ import annotations

from reviewtui.filters.fields import CHANGE, DESIGN, MINE, NEEDED, NO, YES, Field
from reviewtui.filters.query import Condition, Query

_PHRASES = {
    (Field.IS, CHANGE): "changes, not design",
    (Field.IS, DESIGN): "design",
    (Field.REVIEWED, NO): "not reviewed",
    (Field.REVIEWED, YES): "reviewed",
    (Field.DECIDED, NO): "not decided",
    (Field.DECIDED, NEEDED): "to decide",
    (Field.DECIDED, YES): "decided",
    (Field.DECIDED, MINE): "decided by you",
    (Field.NEW, YES): "new since you looked",
    (Field.NEW, NO): "not new",
    (Field.COMMENTED, YES): "commented",
    (Field.COMMENTED, NO): "not commented",
}


def described(query: Query) -> str:
    """Return what a filter shows; empty when it shows everything."""
    return ", ".join(map(_phrase, query.conditions))


def phrase(field: Field, word: str) -> str:
    """Return one choice of a field in words."""
    return _PHRASES.get((field, word), word.replace("-", " ") if field.choices else word)


def _phrase(condition: Condition) -> str:
    words = " or ".join(phrase(condition.field, word) for word in condition.words)
    named = {Field.RULE: "rule ", Field.FILE: "in ", Field.LAYER: "layer "}.get(condition.field, "")
    if condition.field is Field.TEXT:
        words = f'"{words}"'
    return f"{'without ' if condition.excluded else ''}{named}{words}"
