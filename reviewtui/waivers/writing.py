"""A waiver as the text of its file: a new one, or one whose keys change while every other byte stays."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import yaml

from reviewtui.errors import ReviewtuiError, UsageError
from reviewtui.text.yaml_text import dump
from reviewtui.waivers.reading import read

if TYPE_CHECKING:
    import datetime as dt

    from reviewtui.model import JsonValue
    from reviewtui.standing import Waiver

_SCHEMA = 1
_ODD = "this waiver is written in a way that cannot be changed without changing more"
_BY_HAND = "Change it by hand, or remove the file and run the command again."


class Wishes(NamedTuple):
    """What a waiver shall say; None where it shall say what it says."""

    reason: str | None = None
    owner: str | None = None
    approved_by: str | None = None
    until: dt.date | None = None
    precedent: bool | None = None

    def put_on(self, waiver: Waiver) -> Waiver:
        """Return the waiver as it is wished for."""
        return replace(waiver, **{key: value for key, value in self._asdict().items() if value is not None})

    def new_to(self, waiver: Waiver) -> dict[str, JsonValue]:
        """Return the keys that a waiver has otherwise, with what is written for them."""
        given = {key: value for key, value in self._asdict().items() if value not in {None, getattr(waiver, key)}}
        return given | ({"until": self.until.isoformat()} if self.until and "until" in given else {})


def written(waiver: Waiver) -> bytes:
    """Return the file of a new waiver."""
    keys: dict[str, JsonValue] = {
        "schema": _SCHEMA,
        "fingerprint": waiver.fingerprint,
        "rule": waiver.rule,
        "spec": waiver.spec,
        "element": waiver.element,
        "reason": waiver.reason,
        "owner": waiver.owner,
        "approved_by": waiver.approved_by,
        "until": waiver.until.isoformat(),
        "precedent": waiver.precedent,
    }
    return dump({key: value for key, value in keys.items() if value != ""})


def amended(path: str, content: bytes, wishes: Wishes) -> bytes:
    """Return the file with what is wished for; what else a person wrote stays, byte for byte.

    Raises ReviewtuiError when the file is broken, or so written that this cannot be done.
    """
    before = read(path, content)
    wanted = wishes.put_on(before)
    try:
        text = content.decode()
        for key, value in wishes.new_to(before).items():
            text = _with(text, key, value)
        changed = text.encode()
        done = read(path, changed) == wanted
    except (UnicodeError, yaml.YAMLError, ReviewtuiError) as error:
        raise UsageError(_ODD, hint=_BY_HAND, path=path) from error
    if not done:
        raise UsageError(_ODD, hint=_BY_HAND, path=path)
    return changed


def _with(text: str, key: str, value: JsonValue) -> str:
    """Return YAML text in which a key of the outermost mapping has another value, or is there at all."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        raise UsageError(_ODD)
    for name, node in root.value:
        if name.value == key:
            return _replaced(text, node, key, value)
    _, last = root.value[-1]
    end = _end(text, last)
    line_end = text.find("\n", end)
    place = len(text) if line_end < 0 else line_end + 1
    newline = "\r\n" if "\r\n" in text else "\n"
    before = text[:place] + ("" if text[:place].endswith("\n") else newline)
    margin: str = " " * root.value[0][0].start_mark.column
    return before + margin + _entry(key, value, newline) + newline + text[place:]


def _replaced(text: str, node: yaml.Node, key: str, value: JsonValue) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    new = _entry(key, value, newline).removeprefix(f"{key}: ")
    start, end = node.start_mark.index, _end(text, node)
    # An empty value has no place of its own: it begins where the key ends.
    return f"{text[:start]}{' ' if start == end else ''}{new}{text[end:]}"


def _end(text: str, node: yaml.Node) -> int:
    """Return where a value ends; empty lines below a block of text are not a part of it."""
    start: int = node.start_mark.index
    end: int = node.end_mark.index
    return start + len(text[start:end].rstrip())


def _entry(key: str, value: JsonValue, newline: str) -> str:
    lines = dump({key: value}).decode().splitlines()
    return newline.join(lines)
