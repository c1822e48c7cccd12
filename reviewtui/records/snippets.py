"""What stands in a description at the place of a finding, before and after: cut to what a reader can take in."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewtui.errors import UnreadableError
from reviewtui.formats.file_library import FileLibrary
from reviewtui.formats.registry import read_file
from reviewtui.neutral import neutral_json, neutral_lines
from reviewtui.rules.words import shortened
from reviewtui.text import split
from reviewtui.text.recorded_places import item_index
from reviewtui.text.yaml_text import dump

if TYPE_CHECKING:
    from reviewtui.formats.comparison import Files
    from reviewtui.model import Finding, JsonValue, Location
    from reviewtui.schema.node import Node

_LONGEST: Final = 24
_DEPTHS: Final = (8, 6, 5, 4, 3, 2, 1)
_MOST_MEMBERS: Final = 12
_LONGEST_TEXT: Final = 160
_CUT: Final = "…"
# A place is the same in all versions of the standard.


@dataclass(frozen=True, slots=True)
class Excerpt:
    """An element of a description as JSON or YAML (`language`), and where it stands; cut parts are "…"."""

    path: str
    line: int
    pointer: str
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Snippet:
    """An element before and after; None where it does not exist, or cannot be read.

    `value` is what differs, for where the excerpts read alike, or one of them cannot show it.
    """

    before: Excerpt | None
    after: Excerpt | None
    value: str


class Snippets:
    """Reads both sides; every file is taken apart once."""

    def __init__(self, base: Files | None, head: Files | None) -> None:
        """Read nothing yet."""
        self._base = FileLibrary(base, {}, reader=read_file) if base is not None else None
        self._head = FileLibrary(head, {}, reader=read_file) if head is not None else None

    def of(self, finding: Finding) -> Snippet:
        """Return what a finding is about on both sides."""
        change = finding.change
        before, after = _excerpt(self._base, change.base), _excerpt(self._head, change.head)
        name = change.fact or change.kind.value
        return Snippet(before, after, f"{name}: {_shortly(change.before)} → {_shortly(change.after)}")


def _shortly(value: JsonValue) -> str:
    if value is None:
        return "nothing"
    return shortened(json.dumps(_cut(value, 1), ensure_ascii=False), _LONGEST_TEXT)


def _excerpt(library: FileLibrary | None, where: Location | None) -> Excerpt | None:
    if library is None or where is None:
        return None
    try:
        node: Node | None = library.root(where.path)
    except UnreadableError:
        return None
    for token in split(where.pointer):
        node = _child(node, token) if node is not None else None
    if node is None:
        return None
    if node.has("$ref"):
        # What a reference leads to tells more than its name.
        node = library.resolve(node) or node
    language = "json" if where.path.lower().endswith(".json") else "yaml"
    name = next(reversed(split(where.pointer)), "")
    # The value of a keyword says nothing without it.
    bare = bool(name) and not name.isdecimal() and not isinstance(node.value, dict)
    written = _written({name: node.value} if bare else node.value, language)
    return Excerpt(where.path, where.line, where.pointer, language, written)


def _child(node: Node, token: str) -> Node | None:
    if isinstance(node.value, list):
        index = item_index(token, len(node.value))
        return None if index is None else node.at(index)
    return node.at(token) if node.has(token) else None


def _written(value: JsonValue, language: str) -> str:
    """Return a value in so many of its levels as fit; what is cut is a text, so that the rest stays well-formed."""
    texts = (_dumped(_cut(value, depth), language) for depth in _DEPTHS)
    written = ""
    for written in texts:
        if written.count("\n") < _LONGEST:
            break
    return written


def _dumped(value: JsonValue, language: str) -> str:
    if language == "json":
        return neutral_json(json.dumps(value, indent=2, ensure_ascii=False))
    return "\n".join(neutral_lines(dump(value).decode().rstrip("\n")))


def _cut(value: JsonValue, depth: int) -> JsonValue:
    if isinstance(value, str):
        return value if len(value) <= _LONGEST_TEXT else value[:_LONGEST_TEXT] + _CUT
    if not isinstance(value, dict | list) or not value:
        return value
    if depth == 0:
        return _CUT
    if isinstance(value, list):
        kept = [_cut(item, depth - 1) for item in value[:_MOST_MEMBERS]]
        return [*kept, _CUT] if len(value) > _MOST_MEMBERS else kept
    members = {str(key): _cut(item, depth - 1) for key, item in list(value.items())[:_MOST_MEMBERS]}
    return members | {_CUT: len(value) - _MOST_MEMBERS} if len(value) > _MOST_MEMBERS else members
