"""Words for elements of events whose names stand in no document: fields of bindings, and texts."""

from __future__ import annotations

from dataclasses import replace

from reviewtui.model import Change, JsonValue
from reviewtui.rules.words import differs, quote

_BINDINGS = "bindings"


def binding(change: Change) -> str:
    """Return the setting of a protocol that a change is about: "setting `kafka partitions` of channel `orders`"."""
    found = max((_tokens(change, base=True), _tokens(change, base=False)), key=len)
    if _BINDINGS not in found:
        return f"the text of {change.subject}"
    inside = found[len(found) - found[::-1].index(_BINDINGS) :]
    if change.subject.startswith(f"the {' '.join(inside)} of "):
        return change.subject
    named = f"setting {quote(' '.join(inside))}" if inside else "the bindings"
    return f"{named} of {change.subject}"


def text_of(change: Change) -> str:
    """Return the text that a change is about, and whose it is: "the summary of message `created`"."""
    found = max((_tokens(change, base=True), _tokens(change, base=False)), key=len)
    return f"the {found[-1]} of {change.subject}" if found else change.subject


def texts_differ(change: Change) -> str:
    """Return that a text differs, and from what to what; of tags, by their names."""
    tags = replace(change, before=_names(change.before), after=_names(change.after))
    several = isinstance(change.before or change.after, list)
    return f"{text_of(change)} {'differ' if several else 'differs'}: {differs(tags)}"


def _names(tags: JsonValue) -> JsonValue:
    """Return the names of things that have one, and of anything else the thing."""
    return [one.get("name", one) if isinstance(one, dict) else one for one in tags] if isinstance(tags, list) else tags


def moved(change: Change) -> str:
    """Return "from `a` to `b`" for names and addresses, long ones too: they differ at their ends."""
    before, after = ("nothing" if value is None else quote(value) for value in (change.before, change.after))
    return f"from {before} to {after}"


def correlation(change: Change) -> str:
    """Return the correlation id that a change is about; one that messages share has a name of its own."""
    shared = change.subject.startswith("correlation id ")
    return f"the {change.subject}" if shared else f"the correlation id of {change.subject}"


def _tokens(change: Change, *, base: bool) -> list[str]:
    place = change.base if base else change.head
    return place.pointer.replace("~1", "/").replace("~0", "~").split("/") if place else []
