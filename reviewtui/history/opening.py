"""Opening a history: which description is meant, how far back it goes, and under which settings it is judged."""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from reviewtui.config import choose
from reviewtui.errors import UsageError
from reviewtui.formats.parts import parts_of_others
from reviewtui.formats.registry import FORMATS, SCHEMAS, could_be, format_of
from reviewtui.history.history import Described, History, Wanted
from reviewtui.repository import Repository
from reviewtui.repository.lineage import Extent

if TYPE_CHECKING:
    from reviewtui.config import Config
    from reviewtui.formats.comparison import Format
    from reviewtui.repository import Snapshot

_MOST_NAMED = 5
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def open_history(wanted: Wanted) -> History:
    """Return the history of a description.

    Raises `ReviewtuiError` of the fitting kind when there is no repository, no such ref, no such description, or a
    broken setting.
    """
    repository = Repository.discover(wanted.folder)
    try:
        return _open_in(repository, wanted)
    except BaseException:
        repository.close()
        raise


def _open_in(repository: Repository, wanted: Wanted) -> History:
    settings = choose(repository, wanted.config_path, wanted.profile)
    tip = repository.snapshot(wanted.ref)
    spec, known = _description(tip, settings, posixpath.normpath(wanted.spec) if wanted.spec else "")
    extent = _extent(repository, wanted)
    history = History(repository, Described(spec, known, settings), tip.commit or "", extent)
    if not history.commits and not tip.oid(spec):
        raise _no_such(spec, tip, settings)
    return history


def _description(tip: Snapshot, settings: Config, spec: str) -> tuple[str, Format]:
    """Return the path and the format of the description that was named, or of the only one that there is."""
    if spec:
        content = tip.read_many([spec]).get(spec)
        known = format_of(spec, content) if content is not None else None
        if known is None and (content is not None or not could_be(spec)):
            raise _no_such(spec, tip, settings)
        return spec, known or FORMATS[0]
    found = _descriptions(tip, settings)
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageError(f"there is no API description in `{tip.ref}`", hint="Name one that was there: its path.")
    raise UsageError(
        f"there are {len(found)} API descriptions, and a history is of one", hint=f"Name one: {_listed(found)}."
    )


def _descriptions(tip: Snapshot, settings: Config) -> list[tuple[str, Format]]:
    paths = [path for path in tip.paths() if could_be(path) and settings.includes(path)]
    known = ((path, format_of(path, content)) for path, content in tip.read_many(paths).items())
    found = {path: one for path, one in known if one is not None}
    parts = parts_of_others(found, {path for path, one in found.items() if one in SCHEMAS}, tip)
    return sorted(((path, one) for path, one in found.items() if path not in parts), key=lambda known: known[0])


def _no_such(spec: str, tip: Snapshot, settings: Config) -> UsageError:
    found = _descriptions(tip, settings)
    paths = [path for path, _ in found]
    near = [one for one in found if one[0] in get_close_matches(spec, paths, n=3, cutoff=0.3)]
    hint = f"Descriptions here: {_listed(near or found)}." if found else "Give its path from the root."
    return UsageError(f"there is no API description `{spec}` in the history of `{tip.ref}`", hint=hint)


def _listed(found: list[tuple[str, Format]]) -> str:
    more = ", and more" if len(found) > _MOST_NAMED else ""
    return ", ".join(path for path, _ in found[:_MOST_NAMED]) + more


def _extent(repository: Repository, wanted: Wanted) -> Extent:
    """Return how far back to go; a ref is preferred to a day of the same name."""
    if not wanted.since:
        return Extent(limit=wanted.limit)
    try:
        return Extent(repository.refs.commits([wanted.since]).commits[wanted.since], limit=wanted.limit)
    except UsageError as error:
        day = _day(wanted.since)
        if day is None:
            error.hint = f"Name a ref, or a day such as 2026-01-31. {error.hint}"
            raise
    return Extent(after=day, limit=wanted.limit)


def _day(word: str) -> dt.datetime | None:
    """Return the beginning of a day in UTC; None for what is none."""
    if not _DAY.fullmatch(word):
        return None
    try:
        return dt.datetime.fromisoformat(word).replace(tzinfo=dt.UTC)
    except ValueError:
        return None
