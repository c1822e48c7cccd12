"""Parts of a record that the tool writes: sealed, so that a newer review replaces them unless a person edited them."""

from __future__ import annotations

import difflib
import hashlib
import re
from collections import defaultdict, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.records.markdown import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENING = re.compile(r"^<!-- reviewtui:(?P<name>[a-z0-9-]+) (?P<seal>[0-9a-f]{12}) -->\n", re.MULTILINE)
_CLOSING = re.compile(r"^<!-- /reviewtui:(?P<name>[a-z0-9-]+) -->$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Block:
    """A part that was generated, where it stands in the text (from, to), and whether nobody touched it since."""

    name: str
    text: str
    start: int
    end: int
    untouched: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """A part that somebody edited, and so stays; `difference` is what it would become, as a unified diff."""

    name: str
    difference: str


@dataclass(frozen=True, slots=True)
class Refreshed:
    """A record after a refresh: its text, the parts that were replaced, and those that were not.

    `removed` are parts that a person took out, or that the record never had; they do not come back by themselves.
    """

    text: str
    replaced: tuple[str, ...]
    kept: tuple[Kept, ...]
    removed: tuple[str, ...]


def block(name: str, text: str) -> str:
    """Return a text as a generated part."""
    inner = _lined(text)
    return f"<!-- reviewtui:{name} {_seal(inner)} -->\n{inner}<!-- /reviewtui:{name} -->"


def blocks(text: str) -> tuple[Block, ...]:
    """Return the generated parts of a record, in order; one that is never closed is none."""
    return tuple(_blocks(text.replace("\r\n", "\n")))


def _blocks(text: str) -> Iterator[Block]:
    # Each mark is looked at once: a record of a stranger may be full of those that are never closed.
    closings: dict[str, deque[re.Match[str]]] = defaultdict(deque)
    for closing in _CLOSING.finditer(text):
        closings[closing["name"]].append(closing)
    place = 0
    for opening in _OPENING.finditer(text):
        waiting = closings[opening["name"]]
        while waiting and waiting[0].start() < opening.end():
            waiting.popleft()
        if opening.start() >= place and waiting:
            place = waiting[0].end()
            inner = text[opening.end() : waiting[0].start()]
            yield Block(opening["name"], inner, opening.start(), place, _seal(inner) == opening["seal"])


def refresh(text: str, newer: str) -> Refreshed:
    """Return a record with the generated parts of a newer one; whatever a person wrote stays as it is."""
    endings = "\r\n" if "\r\n" in text else "\n"
    old = text.replace("\r\n", "\n")
    wanted = {part.name: part.text for part in blocks(newer)}
    pieces, place = [], 0
    replaced, kept = [], []
    for part in blocks(old):
        pieces.append(old[place : part.start])
        place = part.end
        new = wanted.get(part.name)
        if new is None or new == part.text or not part.untouched:
            pieces.append(old[part.start : part.end])
        else:
            pieces.append(block(part.name, new))
            replaced.append(part.name)
        if new is not None and new != part.text and not part.untouched:
            kept.append(Kept(part.name, _difference(part.name, part.text, new)))
    pieces.append(old[place:])
    present = {part.name for part in blocks(old)}
    removed = tuple(name for name in wanted if name not in present)
    return Refreshed("".join(pieces).replace("\n", endings), tuple(replaced), tuple(kept), removed)


def _lined(text: str) -> str:
    """Return the text as whole lines, with an empty one before and after: Markdown begins anew behind a comment."""
    stripped = tidy(text.strip("\n"))
    return f"\n{stripped}\n\n" if stripped else "\n"


def _seal(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _difference(name: str, old: str, new: str) -> str:
    names = (f"{name} as edited", f"{name} as derived")
    return "\n".join(difflib.unified_diff(old.splitlines(), new.splitlines(), *names, lineterm=""))
