"""Making an anchor: of a line of a file, of a part of it, or of what a finding is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reviewtui.anchors.anchor import Anchor
from reviewtui.errors import UnreadableError
from reviewtui.text import escape, join, split
from reviewtui.text.line_counting import line_span
from reviewtui.text.recorded_places import item_index

if TYPE_CHECKING:
    from reviewtui.anchors.documents import Documents
    from reviewtui.model import Finding
    from reviewtui.places import SideName

_LONGEST_EXCERPT: Final = 200


def anchor_at_line(documents: Documents, path: str, side: SideName, line: int, column: int | None = None) -> Anchor:
    """Return the anchor of what stands at a line; raises UnreadableError when the file cannot be read."""
    source = documents.source(path)
    pointer = source.pointer_at(line, column)
    return Anchor(path, durable(documents, path, pointer), side, _excerpt(source.text, line))


def anchor_at(documents: Documents, path: str, side: SideName, pointer: str) -> Anchor:
    """Return the anchor of the part that a JSON pointer names, or of the nearest part around it that exists.

    Raises UnreadableError when the file cannot be read, ValueError when the text is no pointer.
    """
    source = documents.source(path)
    line, _ = source.locate(pointer)
    return Anchor(path, durable(documents, path, pointer), side, _excerpt(source.text, line))


def anchor_of_finding(finding: Finding, base: Documents, head: Documents) -> Anchor | None:
    """Return the anchor of what a finding is about: in the head, or in the base when it is gone; None for neither."""
    where = finding.where
    if where is None:
        return None
    side: SideName = "base" if finding.change.head is None else "head"
    documents = head if side == "head" else base
    try:
        # A large file need not be taken apart for what has a name all the way.
        pointer = durable(documents, where.path, where.pointer) if is_numbered(where.pointer) else where.pointer
        return Anchor(where.path, pointer, side, _excerpt(documents.text(where.path), where.line) if where.line else "")
    except UnreadableError:
        return Anchor(where.path, where.pointer, side)


def is_numbered(pointer: str) -> bool:
    """Tell whether a pointer may name members of lists by their numbers; keys can be numbers too."""
    return any(token.isdecimal() for token in split(pointer))


def durable(documents: Documents, path: str, pointer: str) -> str:
    """Return the pointer with the members of lists by name, as far as it leads."""
    node = documents.root(path)
    written = ""
    for token in split(pointer):
        if isinstance(node.value, list) and (index := item_index(token, len(node.value))) is not None:
            written += join(documents.names(node)[index])
            node = node.at(index)
        elif node.has(token):
            written += f"/{escape(token)}"
            node = node.at(token)
        else:
            break
    return written


def _excerpt(text: bytes, line: int) -> str:
    words = text[slice(*line_span(text, line))].decode("utf-8", "replace")
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST_EXCERPT else f"{words[: _LONGEST_EXCERPT - 1]}…"
