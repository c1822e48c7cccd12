"""Words that several rules about GraphQL schemas share."""

from __future__ import annotations

from reviewtui.model import Change, How, JsonValue
from reviewtui.rules.words import differs, quote, shown

_KINDS = {"type": "an object", "interface": "an interface", "union": "a union", "enum": "an enum"}
_KINDS |= {"input": "an input object", "scalar": "a scalar"}


def kind_word(keyword: JsonValue) -> str:
    """Return what a keyword defines: "an object"."""
    return _KINDS.get(str(keyword), quote(keyword))


def became(change: Change) -> str:
    """Return which type an element had and has: "field `Order.total` was `Int` and is `Int!` now"."""
    return f"{change.subject} was {quote(change.before)} and is {quote(change.after)} now"


def deprecation_words(change: Change) -> str:
    """Return what became of the mark that announces the end of an element."""
    if change.before is None:
        return f"{change.subject} is deprecated now: {shown(change.after)}."
    if change.after is None:
        return f"{change.subject} is not deprecated any more."
    return f"{change.subject} is deprecated for another reason: {differs(change)}."


def root_words(change: Change) -> str:
    """Return what became of the type at which a kind of operation begins."""
    root = change.element.removeprefix("schema ")
    if change.how is How.REMOVED:
        return f"There are no {root} operations any more; they began at {quote(change.before)}."
    return f"Each {root} began at {quote(change.before)} and begins at {quote(change.after)} now."
