"""From the files of a snapshot to waivers; a file that is broken is told with its line, and the others are read."""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from typing import TYPE_CHECKING, NamedTuple

from reviewtui import text
from reviewtui.decoding import decode, mistake, quoted
from reviewtui.errors import UnreadableError, UsageError
from reviewtui.model import Problem
from reviewtui.standing import Waiver
from reviewtui.text import pointer
from reviewtui.waivers.folder import ENDING
from reviewtui.waivers.shape import WaiverShape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewtui.repository import Snapshot
    from reviewtui.text import Source

MOST_FILES = 2_000
MOST_BYTES = 64 * 1024
# What is said of a waiver stands in every report; a page of it would hide the rest.
_LONGEST = {"rule": 200, "spec": 1_000, "element": 2_000, "reason": 2_000, "owner": 200, "approved_by": 200}
_NEEDED = ("rule", "spec", "reason", "owner")
_FINGERPRINT = re.compile(r"[0-9a-f]{16}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Found(NamedTuple):
    """The waivers of a snapshot in the order of their paths, and the files that cannot be read."""

    waivers: tuple[Waiver, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_all(snapshot: Snapshot, paths: Sequence[str]) -> Found:
    """Return what the files say, all read at once; what is broken or over a limit is a problem, and waives nothing."""
    waivers: list[Waiver] = []
    problems: list[Problem] = []
    asked = paths[:MOST_FILES]
    if len(paths) > len(asked):
        message = f"there are {len(paths):,} waivers; at most {MOST_FILES:,} are read"
        problems.append(Problem(message, paths[len(asked)], hint="`reviewtui waivers prune` removes what has ended."))
    contents = snapshot.read_many([path for path in asked if snapshot.size(path) <= MOST_BYTES])
    for path in asked:
        try:
            waivers.append(read(path, _content(snapshot, path, contents)))
        except (UsageError, UnreadableError) as error:
            problems.append(Problem(error.message, error.path or path, error.line, error.column, error.hint))
    return Found(tuple(waivers), tuple(problems))


def read(path: str, content: bytes) -> Waiver:
    """Return the waiver that a file spells.

    Raises UsageError or UnreadableError, with line and column, for all that is wrong in it.
    """
    source = text.read(path, content)
    shape = decode(source, WaiverShape)
    _check_words(source, shape)
    return Waiver(
        path=path,
        fingerprint=_fingerprint(source, shape.fingerprint),
        rule=shape.rule,
        spec=shape.spec,
        element=shape.element,
        reason=shape.reason.strip(),
        owner=shape.owner.strip(),
        until=_until(source, shape.until),
        approved_by=(shape.approved_by or "").strip(),
        precedent=shape.precedent,
    )


def day(word: str) -> dt.date | None:
    """Return the day that is written as 2027-03-31; None when it is written otherwise, or is none."""
    try:
        return dt.date.fromisoformat(word) if _DAY.fullmatch(word) else None
    except ValueError:
        return None


def _content(snapshot: Snapshot, path: str, contents: dict[str, bytes]) -> bytes:
    if path in contents:
        return contents[path]
    size = snapshot.size(path)
    if size > MOST_BYTES:
        raise UsageError(f"the file has {size:,} bytes; a waiver has at most {MOST_BYTES:,}", path=path)
    return snapshot.read(path)


def _check_words(source: Source, shape: WaiverShape) -> None:
    """Refuse what says nothing, and what nobody would read."""
    for key in _NEEDED:
        if not getattr(shape, key).strip():
            raise mistake(source, pointer.join(key), f"{quoted(key)} says nothing", "write a few words, or a name")
    for key, most in _LONGEST.items():
        length = len(getattr(shape, key) or "")
        if length > most:
            message = f"{quoted(key)} has {length:,} characters; at most {most:,} are read"
            raise mistake(source, pointer.join(key), message, "say it shorter, and put the rest into a record")


def _fingerprint(source: Source, written: str) -> str:
    if not _FINGERPRINT.fullmatch(written):
        hint = "`reviewtui check --format json` tells the fingerprint of each finding"
        raise mistake(source, "/fingerprint", f"{quoted(written)} is no fingerprint: 16 digits, 0-9 and a-f", hint)
    if posixpath.basename(source.path) != f"{written}{ENDING}":
        hint = "one finding has one file; correct the name or the fingerprint"
        raise mistake(source, "/fingerprint", f"this waiver must stand in a file named `{written}{ENDING}`", hint)
    return written


def _until(source: Source, written: str) -> dt.date:
    found = day(written)
    if found is None:
        hint = "write the last day that it holds, such as 2027-03-31"
        raise mistake(source, "/until", f"{quoted(written)} is no day", hint)
    return found
