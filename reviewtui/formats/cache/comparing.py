"""Comparing a pair or validating its head, or remembering what came of it when it was the same bytes before."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

from reviewtui.formats.cache.engine import engine, packages
from reviewtui.formats.cache.entry import Entry, decoded, encoded
from reviewtui.formats.cache.folder import result_folder
from reviewtui.formats.cache.sides import RecordedSide
from reviewtui.formats.comparison import Comparison, SpecPair
from reviewtui.model import SpecStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewtui.formats.comparison import Files, Format
    from reviewtui.formats.validation import Validation
    from reviewtui.model import Problem
    from reviewtui.repository import Snapshot


def compare_or_remember(known: Format, pair: SpecPair, base: Snapshot, head: Snapshot, mode: str = "") -> Comparison:
    """Return what the format says of a pair, from the user's cache if it holds that for the same mode."""
    question = [known.name, mode] if mode else [known.name]
    return _remembered(question, pair, (base, head), lambda *sides: known.compare(pair, *sides))


def refusals_or_remember(
    known: Format, path: str, head: Snapshot, validation: Validation, members: tuple[str, ...] = ()
) -> tuple[Problem, ...]:
    """Return what the standard does not allow in one version, from the user's cache if it holds that.

    Who judges are packages of others, so that another version of any of them may judge otherwise.
    """

    def judged(_: Files, files: Files) -> Comparison:
        refused = known.refusals(path, files, validation, members)
        return Comparison(known.name, "", SpecStatus.CHANGED, errors=refused)

    question = [known.name, validation.value, packages()]
    return _remembered(question, SpecPair(None, path, (), members), (head, head), judged).errors


def _remembered(
    question: list[str],
    pair: SpecPair,
    snapshots: tuple[Snapshot, Snapshot],
    answer: Callable[[Files, Files], Comparison],
) -> Comparison:
    """Return the answer to a question about a pair.

    It is kept with the ids of all files it was made from, and holds only while they are the same, and while those that
    it missed are missing. Where it does not, these files lead on to an answer for what they are now: the versions of a
    description may differ in its parts only. One for which a file was asked for that could not be read is not kept.
    """
    folder = result_folder()
    sides = RecordedSide(snapshots[0]), RecordedSide(snapshots[1])
    key = _key(question, pair, *sides) if folder else None
    if folder is None or key is None:
        return answer(*snapshots)
    while (kept := folder.get(key)) and (entry := decoded(kept)):
        known = entry.base, entry.head
        if all(
            side.id(path) == identity for ids, side in zip(known, sides, strict=True) for path, identity in ids.items()
        ):
            return entry.comparison
        now = [[[path, side.id(path)] for path in sorted(ids)] for ids, side in zip(known, sides, strict=True)]
        key = _hashed([key, *now])
    comparison = answer(*sides)
    if all(side.whole for side in sides):
        folder.put(key, encoded(Entry(comparison, sides[0].ids, sides[1].ids)))
    return comparison


def _key(question: list[str], pair: SpecPair, base: RecordedSide, head: RecordedSide) -> str | None:
    """Return the name of a pair's result: its own two files, their paths, and the code; None if one has no id."""
    own = ((pair.base_files or (pair.base_path,), base), (pair.files or (pair.path,), head))
    named = [(path, side.id(path)) for paths, side in own for path in paths if path]
    made_by = engine()
    if made_by is None or not all(identity for _, identity in named):
        return None
    parts = [made_by, *question, pair.base_path is None, pair.path is None, *named]
    return _hashed(parts)


def _hashed(parts: list[object]) -> str:
    return sha256(json.dumps(parts).encode()).hexdigest()
