"""How messages of rules speak of what files of Protocol Buffers declare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.rules.words import listed, quote, trait, what

if TYPE_CHECKING:
    from reviewtui.model import Change, JsonValue

_FILE = "file "


def of_each(change: Change, several: str) -> str:
    """Return the element; where a file says it for all, "all fields in file `x`" with the words for several."""
    return f"{several} in {change.subject}" if change.subject.startswith(_FILE) else what(change)


def from_to(change: Change) -> str:
    """Return "from `a` to `b`", with "nothing" where a side says nothing."""
    before, after = (quote(value) if value is not None else "nothing" for value in (change.before, change.after))
    return f"from {before} to {after}"


def moved(change: Change) -> str:
    """Return which definitions moved from which file to which."""
    names, old, new = trait(change.before, "names"), trait(change.before, "path"), trait(change.after, "path")
    return f"{listed(names, show='name')} moved from file {quote(old)} to file {quote(new)}"


def numbered(change: Change) -> str:
    """Return the element that went with its number."""
    return f"{what(change)} went with number {trait(change.before, 'number')}"


def option(change: Change) -> str:
    """Return the name of an option, as its file writes it."""
    place = change.head if change.after is not None else change.base
    pointer = place.pointer if place else ""
    last = pointer.rsplit("/", 1)[-1].replace("~1", "/").replace("~0", "~")
    return quote(last.removeprefix("option "))


def pair(value: JsonValue) -> str:
    """Return the name of a field, with that in JSON where it does not follow from the name."""
    name, json = str(trait(value, "name")), str(trait(value, "json"))
    usual = json.casefold() == name.replace("_", "").casefold() or json == f"[{name}]"
    return quote(name) if usual else f"{quote(name)} ({quote(json)} in JSON)"


def behavior(value: JsonValue) -> str:
    """Return what is said of the behavior of a field."""
    return listed(value) if value else "without a word on its behavior"
