"""A waiver as the text of its file: a new one, or one whose keys change while every other byte stays."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.errors import ReviewtuiError, UsageError
from reviewtui.text.yaml_editing import UneditableError, with_keys
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
        changed = with_keys(content.decode(), wishes.new_to(before)).encode()
        done = read(path, changed) == wanted
    except (UnicodeError, UneditableError, ReviewtuiError) as error:
        raise UsageError(_ODD, hint=_BY_HAND, path=path) from error
    if not done:
        raise UsageError(_ODD, hint=_BY_HAND, path=path)
    return changed
