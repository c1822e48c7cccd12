"""The records of a kind that a repository holds, and which of them somebody means."""

from __future__ import annotations

import posixpath
from collections import Counter
from difflib import get_close_matches
from typing import TYPE_CHECKING

from reviewtui.errors import UsageError
from reviewtui.records.kind import Log, Naming
from reviewtui.records.logs.gathering import read_log
from reviewtui.records.logs.names import stem_of
from reviewtui.records.logs.reading import record

if TYPE_CHECKING:
    from reviewtui.records.kind import Form, Kind, Record
    from reviewtui.session.record_places import RecordPlaces


def log_of(kind: Kind, places: RecordPlaces) -> Log:
    """Return the records of a kind in a target."""
    files = places.target
    if kind.naming is Naming.ONE_FILE:
        path = places.folder(kind)
        contents = files.read_many([path] if files.oid(path) is not None else [])
        return Log(path, tuple(record(kind.id, *one) for one in contents.items()), frozenset(files.paths()))
    return read_log(kind.id, files, places.folders(kind))


def form_of(kind: Kind, asked: str | None, log: Log) -> Form:
    """Return the form that was asked for, else the one in which most of the log is written, else the usual one."""
    if asked is not None:
        return kind.form(asked)
    dialects = Counter(one.dialect for one in log.records)
    known = {form.id: form for form in kind.forms}
    return next((known[name] for name, _ in dialects.most_common() if name in known), kind.form(None))


def found(kind: Kind, log: Log, name: str) -> Record:
    """Return the record that somebody names by number, path, file name or the words of it.

    Raises `UsageError` when there is none, or more than one.
    """
    fitting = [one for one in log.records if _fits(one, name)]
    in_main = [one for one in fitting if posixpath.dirname(one.path) == log.folder]
    fitting = in_main or fitting
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        hint = f"Name it by its path: {', '.join(one.path for one in fitting[:3])}."
        raise UsageError(f"{len(fitting)} {kind.plural} are named `{name}`", hint=hint)
    near = get_close_matches(name, [stem_of(one.path) for one in log.records], n=1)
    hint = f"Did you mean `{near[0]}`?" if near else f"`reviewtui {kind.id} list` tells those there are."
    raise UsageError(f"there is no {kind.noun} `{name}` in `{log.folder}`", hint=hint)


def _fits(one: Record, name: str) -> bool:
    if name.isdecimal() and name.isascii():
        return one.number == int(name)
    return name in {one.path, posixpath.basename(one.path), stem_of(one.path)}
