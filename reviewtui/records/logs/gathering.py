"""Reads all records of a log at once."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from reviewtui.records.kind import Log
from reviewtui.records.logs import names
from reviewtui.records.logs.reading import record

if TYPE_CHECKING:
    from reviewtui.records.kind import Record
    from reviewtui.repository import Snapshot

LARGEST_RECORD = 2 * 1024 * 1024
"""A file that is read as a record, in bytes; what is larger is listed by its name."""

_MOST_RECORDS = 10_000


def read_log(kind_id: str, snapshot: Snapshot, folders: tuple[str, ...]) -> Log:
    """Return the records that stand directly in the folders, the main one first; then by number, then by name.

    A file that is not named like one is a record when it says a state, or has the sections of one.
    """
    paths = snapshot.paths()
    ranks = {folder: rank for rank, folder in enumerate(folders)}
    there = [path for path in paths if posixpath.dirname(path) in ranks and names.may_be_record(path)][:_MOST_RECORDS]
    contents = snapshot.read_many([path for path in there if snapshot.size(path) <= LARGEST_RECORD])
    found = (record(kind_id, path, contents.get(path, b"")) for path in there)
    records = [one for one in found if names.is_named_like_record(one.path) or one.dialect or one.status]
    records.sort(key=lambda one: (ranks[posixpath.dirname(one.path)], *_order(one)))
    return Log(folders[0], tuple(records), frozenset(paths))


def _order(one: Record) -> tuple[bool, int, str]:
    return one.number is None, one.number or 0, one.path
