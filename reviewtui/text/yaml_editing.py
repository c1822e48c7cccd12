"""Changes keys of a YAML mapping in its text; every byte that is not about them stays, comments and order included."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from reviewtui.text.yaml_text import dump

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.model import JsonValue


class UneditableError(Exception):
    """The text is no YAML mapping in block form, so that a key cannot be changed without changing more."""


def with_keys(text: str, values: Mapping[str, JsonValue]) -> str:
    """Return YAML text in which keys of the outermost mapping have other values, or are there at all.

    New keys come last. Raises `UneditableError` when that cannot be done, or came out otherwise than it was meant.
    """
    changed = text
    for key, value in values.items():
        changed = _with(changed, key, value)
    if _loaded(changed) != {**_loaded(text), **_loaded(dump(dict(values)).decode())}:
        raise UneditableError
    return changed


def _loaded(text: str) -> dict[str, object]:
    try:
        value = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise UneditableError from error
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise UneditableError
    return value


def _with(text: str, key: str, value: JsonValue) -> str:
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise UneditableError from error
    newline = "\r\n" if "\r\n" in text else "\n"
    if root is None:
        return text + ("" if not text or text.endswith("\n") else newline) + _entry(key, value, newline) + newline
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        raise UneditableError
    for name, node in root.value:
        if name.value == key:
            return _replaced(text, node, key, value)
    _, last = root.value[-1]
    end = _end(text, last)
    line_end = text.find("\n", end)
    place = len(text) if line_end < 0 else line_end + 1
    before = text[:place] + ("" if text[:place].endswith("\n") else newline)
    margin: str = " " * root.value[0][0].start_mark.column
    entry = _entry(key, value, newline + margin)
    return before + margin + entry + newline + text[place:]


def _replaced(text: str, node: yaml.Node, key: str, value: JsonValue) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    new = _entry(key, value, newline).removeprefix(f"{key}:")
    start, end = node.start_mark.index, _end(text, node)
    if start > 0 and text[start - 1] == " " and not new.startswith(newline):
        return text[:start] + new.removeprefix(" ") + text[end:]
    # An empty value, or one that began on a line of its own, begins where the key ends.
    head = text[:start].rstrip(" \r\n")
    return head + new + text[max(end, len(head)) :]


def _end(text: str, node: yaml.Node) -> int:
    """Return where a value ends; empty lines below a block of text are not a part of it, other kinds of blanks are."""
    start: int = node.start_mark.index
    end: int = node.end_mark.index
    return start + len(text[start:end].rstrip(" \t\r\n"))


def _entry(key: str, value: JsonValue, newline: str) -> str:
    lines = dump({key: value}).decode().splitlines()
    return newline.join(lines)
