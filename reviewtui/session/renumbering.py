"""Giving records another number, where two branches gave one number twice: the later one goes on, and links follow."""

from __future__ import annotations

import os
import posixpath
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import quote

from reviewtui.errors import UsageError
from reviewtui.records.logs.gathering import LARGEST_RECORD
from reviewtui.records.logs.names import ENDINGS, number_of
from reviewtui.records.logs.reading import record
from reviewtui.records.logs.renumbering import Unclear, renumbering
from reviewtui.records.numbering import collisions
from reviewtui.repository.history import steps
from reviewtui.session.plans import Plan, PlannedFile, RemovedFile

if TYPE_CHECKING:
    from reviewtui.records.kind import Kind, Log, Record
    from reviewtui.repository import Snapshot
    from reviewtui.session.aiming import Aim

_MOST_FILES = 20_000


@dataclass(frozen=True, slots=True)
class Renumbered:
    """What would give records other numbers; `moved` are old and new paths, `unclear` what a person has to look at."""

    plan: Plan
    moved: tuple[tuple[str, str], ...]
    unclear: tuple[Unclear, ...]


def renumbered(aim: Aim, kind: Kind, log: Log, named: Record | None = None) -> Renumbered:
    """Return what would give a record the next free number, or without one every record whose number is given twice."""
    if named is not None and number_of(named.path) is None:
        raise UsageError(f"`{named.path}` has no number in its name", hint="Only such records can get another one.")
    later = [named] if named else [one for clash in collisions(log.records, _since(aim, log)) for one in clash.later]
    paths = aim.places.paths()
    habit = aim.places.habit(kind, paths)
    first = aim.places.next_number(habit, paths)
    before, unclear = _linking(aim.places.target, later)
    texts = dict(before)
    moved: list[tuple[str, str]] = []
    for number, one in enumerate(later, first):
        current = record(kind.id, one.path, texts.get(one.path, one.text).encode())
        made = renumbering(current, number, habit, log, texts)
        texts.pop(made.old, None)
        texts.update(made.files)
        moved.append((made.old, made.new))
        unclear += made.unclear
    words = ", ".join(f"{posixpath.basename(old)} as {posixpath.basename(new)}" for old, new in moved)
    message = f"Number {kind.plural} anew that had one number\n\n{words}\n"
    gone = {old: aim.places.target.oid(old) for old, _ in moved}
    return Renumbered(
        aim.planned(
            tuple(
                PlannedFile(path, text, replaces=aim.places.target.oid(path))
                for path, text in texts.items()
                if before.get(path) != text
            ),
            message,
            tuple(RemovedFile(path, oid) for path, oid in gone.items() if oid is not None),
        ),
        tuple(moved),
        tuple(unclear),
    )


def _linking(files: Snapshot, records: list[Record]) -> tuple[dict[str, str], list[Unclear]]:
    """Return the Markdown files that name the file of one of the records, those themselves, and what is no text."""
    names = {os.fsencode(form) for one in records for form in _written(posixpath.basename(one.path))}
    if not names:
        return {}, []
    paths = [path for path in files.paths() if path.endswith(ENDINGS)][:_MOST_FILES]
    contents = files.read_many([path for path in paths if files.size(path) <= LARGEST_RECORD])
    own = {one.path for one in records}
    found, unclear = {}, []
    for path, content in contents.items():
        naming = next((name for name in names if name in content), None)
        text = content.decode("utf-8", "replace")
        if text.encode() == content and (path in own or naming):
            found[path] = text
        elif naming:
            line = content[: content.index(naming)].count(b"\n") + 1
            unclear.append(Unclear(path, line, "is not written in UTF-8, so its link was not changed"))
    return found, unclear


def _written(name: str) -> tuple[str, str]:
    """Return the ways in which a link writes a file's name."""
    return name, quote(os.fsencode(name))


def _since(aim: Aim, log: Log) -> dict[str, datetime]:
    """Return when each file of the log was first committed, in the history of what is written to."""
    repository = aim.ground.repository
    commit = aim.target.committing.parent if aim.target else repository.refs.standing("HEAD")
    found: dict[str, datetime] = {}
    for step in steps(repository.git, [commit], [log.folder]) if commit else ():
        if not step.before:
            moment = datetime.fromisoformat(step.date)
            found[step.path] = min(moment, found.get(step.path, moment))
    return found
