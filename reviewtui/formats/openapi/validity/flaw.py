"""What is wrong with a description: where it stands, what it is, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.model import JsonValue
    from reviewtui.schema.node import Node

_LONGEST = 120


class Flaw(NamedTuple):
    """A place in a file that the standard does not allow.

    The message names elements by their names and never by a line, so that the same flaw is known again elsewhere.
    """

    path: str
    pointer: str
    message: str
    hint: str

    @classmethod
    def at(cls, node: Node, message: str, hint: str) -> Flaw:
        """Return a flaw of what stands at a node."""
        return cls(node.path, node.pointer, message, hint)


def quoted(text: object) -> str:
    """Return somebody else's words between backquotes, not too many of them."""
    words = str(text)
    if "\n" in words:
        words = " ".join(words.split())
    return f"`{words if len(words) <= _LONGEST else words[: _LONGEST - 1] + '…'}`"


def kind_of(value: JsonValue) -> str:
    """Return what kind of value stands somewhere, in words."""
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    return f"the {'text' if isinstance(value, str) else 'value'} {quoted(written(value))}"


def written(value: JsonValue) -> str:
    """Return a plain value as a description writes it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that was probably meant; empty when none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - start-up time, and hardly any file needs it

    lowered = {one.lower(): one for one in known}
    close = get_close_matches(word.lower(), lowered, n=1, cutoff=0.6)
    return lowered[close[0]] if close else ""


def instead(word: str, known: Iterable[str], otherwise: str) -> str:
    """Return the advice to write the nearest known word, or other advice when none is near."""
    meant = nearest(word, known)
    return f"Did you mean {quoted(meant)}?" if meant else otherwise
