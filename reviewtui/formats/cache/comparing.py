"""Comparing a pair, or remembering what came of it when the same bytes were compared before."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

from reviewtui.formats.cache.engine import engine
from reviewtui.formats.cache.entry import Entry, decoded, encoded
from reviewtui.formats.cache.folder import result_folder
from reviewtui.formats.cache.sides import RecordedSide

if TYPE_CHECKING:
    from reviewtui.formats.comparison import Comparison, Format, SpecPair
    from reviewtui.repository import Snapshot


def compare_or_remember(known: Format, pair: SpecPair, base: Snapshot, head: Snapshot) -> Comparison:
    """Return what the format says of a pair, from the user's cache if it holds that.

    A result is kept with the ids of all files it was made from, and holds only while they are the same. One for which
    a file was asked for that could not be read is not kept: what is not there has no id.
    """
    folder = result_folder()
    sides = RecordedSide(base), RecordedSide(head)
    key = _key(known, pair, *sides) if folder else None
    if folder is None or key is None:
        return known.compare(pair, base, head)
    kept = folder.get(key)
    entry = decoded(kept) if kept else None
    if entry and _holds(entry.base, sides[0]) and _holds(entry.head, sides[1]):
        return entry.comparison
    comparison = known.compare(pair, *sides)
    if all(side.whole for side in sides):
        folder.put(key, encoded(Entry(comparison, sides[0].ids, sides[1].ids)))
    return comparison


def _key(known: Format, pair: SpecPair, base: RecordedSide, head: RecordedSide) -> str | None:
    """Return the name of a pair's result: its own two files, their paths, and the code; None if one has no id."""
    named = [(path, side.id(path)) for path, side in ((pair.base_path, base), (pair.path, head)) if path]
    made_by = engine()
    if made_by is None or not all(identity for _, identity in named):
        return None
    parts = [made_by, known.name, pair.base_path is None, pair.path is None, *named]
    return sha256(json.dumps(parts).encode()).hexdigest()


def _holds(ids: dict[str, str], side: RecordedSide) -> bool:
    return all(side.id(path) == identity for path, identity in ids.items())
