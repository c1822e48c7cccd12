"""Reads a file as JSON when it is JSON and as YAML when it is not, whatever its name says."""

from __future__ import annotations

from dataclasses import replace

from reviewtui.errors import UnreadableError
from reviewtui.text.collector import collector_paused
from reviewtui.text.file_bytes import as_utf8, refuse_conflict, refuse_pointer, refuse_what_is_no_text
from reviewtui.text.notes import Notes
from reviewtui.text.source import Source

# The readers are imported where they are used: PyYAML takes 30 ms to load, orjson 20, and most runs need one of them.


def read(path: str, data: bytes, like: Source | None = None) -> Source:
    """Return the tree of a YAML or JSON file, with places and with notes on what was tolerated.

    Parts that are the same in `like`, another version of the file, may be taken from there; nothing else follows
    from it.

    Raises:
        UnreadableError: the text is neither, is empty, or is over a limit; with line, column and a hint.

    """
    notes = Notes(path)
    text = as_utf8(path, data, notes)
    refuse_pointer(path, text)
    with collector_paused():
        return replace(_read(path, text, notes, like), text=text)


def _read(path: str, text: bytes, notes: Notes, like: Source | None) -> Source:
    if _begins_like_json(text):
        return _read_json_or_yaml(path, text, notes)
    return _read_yaml(path, text, notes, like)


def _begins_like_json(text: bytes) -> bool:
    return text[:4096].lstrip().startswith((b"{", b"[", b"/"))


def _read_json_or_yaml(path: str, text: bytes, notes: Notes) -> Source:
    from reviewtui.text.json_reading import NotJsonError, read_json  # noqa: PLC0415 - start-up time, see above
    from reviewtui.text.json_relaxing import relaxed  # noqa: PLC0415 - the same
    from reviewtui.text.json_syntax import syntax_error  # noqa: PLC0415 - the same

    try:
        return read_json(path, text, notes)
    except NotJsonError:
        refuse_what_is_no_text(path, text)
    relaxed_notes = notes.copy()
    strict_text = relaxed(text, relaxed_notes)
    try:
        return read_json(path, strict_text, relaxed_notes)
    except NotJsonError:
        error = syntax_error(path, strict_text)
    if not _named_yaml(path):
        notes.add(f"this is not JSON ({error.message}); the file was read as YAML", error.line, error.column)
    try:
        return _read_yaml(path, text, notes)
    except UnreadableError as yaml_error:
        raise (yaml_error if _named_yaml(path) else error) from None


def _read_yaml(path: str, text: bytes, notes: Notes, like: Source | None = None) -> Source:
    from reviewtui.text.yaml_reading import read_yaml  # noqa: PLC0415 - the same

    refuse_conflict(path, text)
    return read_yaml(path, text, notes, like.blocks if like else None)


def _named_yaml(path: str) -> bool:
    return path.lower().endswith((".yaml", ".yml"))
