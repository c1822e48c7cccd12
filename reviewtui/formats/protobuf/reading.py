"""From the bytes of a `.proto` file to its tree with places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.protobuf.parsing import parse
from reviewtui.formats.protobuf.scanning import Tokens
from reviewtui.text import Source
from reviewtui.text.file_bytes import as_utf8, refuse_conflict, refuse_pointer, refuse_what_is_no_text
from reviewtui.text.notes import Notes

if TYPE_CHECKING:
    from reviewtui.formats.protobuf.cursor import Cursor


def read_proto(path: str, data: bytes, *, comments: bool = True) -> Source:
    """Return the tree of a file, with or without what comments say of declarations.

    Raises UnreadableError with line, column and what was expected.
    """
    notes = Notes(path)
    text = as_utf8(path, data, notes)
    refuse_pointer(path, text)
    refuse_conflict(path, text)
    cursor = _parsed(path, text, comments=comments)
    return Source(path, cursor.places.root, (), notes.problems(), cursor.places, text=text)


def _parsed(path: str, text: bytes, *, comments: bool) -> Cursor:
    try:
        words = text.decode()
    except UnicodeDecodeError:
        refuse_what_is_no_text(path, text)
        raise
    return parse(Tokens(path, words, comments=comments))
