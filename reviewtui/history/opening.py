"""Opening a history: which description is meant, how far back it goes, and under which settings it is judged."""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.config import choose
from reviewtui.errors import UsageError
from reviewtui.formats.gathering import gathered
from reviewtui.formats.lineage import Described
from reviewtui.formats.parts import parts_of_others
from reviewtui.formats.registry import FORMATS, SCHEMAS, could_be, format_of
from reviewtui.history.history import History, Wanted
from reviewtui.repository import Repository
from reviewtui.repository.lineage import Extent, last_with

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewtui.config import Config
    from reviewtui.formats.comparison import Format
    from reviewtui.repository import Snapshot

_MOST_NAMED = 5
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class _Description(NamedTuple):
    """A description that stands at the tip; `files` are those that make it together."""

    path: str
    format: Format
    files: tuple[str, ...]


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
    spec = posixpath.normpath(wanted.spec) if wanted.spec else ""
    described = _named(tip, spec, settings) if spec else _only(_descriptions(tip, settings), tip)
    extent = _extent(repository, wanted)
    stands = described is not None
    described = described or _gone(repository, tip, spec, settings)
    if described is not None:
        history = History(repository, Described(*described, settings), tip.commit or "", extent)
        if stands or history.commits:
            return history
    raise _no_such(spec, tip, settings)


def _named(side: Snapshot, spec: str, settings: Config) -> tuple[str, Format] | None:
    """Return the path and the format of the description that is meant: by its own path, or by one of its files."""
    content = side.read_many([spec]).get(spec)
    known = format_of(spec, content) if content is not None else None
    if known is not None and not known.gathers:
        return spec, known
    together = list(_together(side, settings))
    same = [one for one in together if one.path == spec] or [one for one in together if spec in one.files]
    return next(((one.path, one.format) for one in same), None)


def _only(found: Sequence[_Description], tip: Snapshot) -> tuple[str, Format]:
    if not found:
        raise UsageError(f"there is no API description in `{tip.ref}`", hint="Name one that was there: its path.")
    if len(found) > 1:
        raise UsageError(
            f"there are {len(found)} API descriptions, and a history is of one", hint=f"Name one: {_listed(found)}."
        )
    return found[0][:2]


def _gone(repository: Repository, tip: Snapshot, spec: str, settings: Config) -> tuple[str, Format] | None:
    """Return a description that stood under a path once, with the format that it had last; None when none did."""
    last = last_with(repository, tip.commit or "", spec)
    return _named(last, spec, settings) if last else None


def _descriptions(tip: Snapshot, settings: Config) -> list[_Description]:
    paths = [path for path in tip.paths() if could_be(path) and settings.includes(path)]
    known = ((path, format_of(path, content)) for path, content in tip.read_many(paths).items())
    single = {path: one for path, one in known if one is not None and not one.gathers}
    parts = parts_of_others(single, {path for path, one in single.items() if one in SCHEMAS}, tip)
    found = [_Description(path, one, ()) for path, one in single.items() if path not in parts]
    return sorted((*found, *_together(tip, settings)), key=lambda one: one.path)


def _together(side: Snapshot, settings: Config) -> Iterator[_Description]:
    """Yield the descriptions that many files make together."""
    for known in FORMATS:
        if known.gathers:
            yield from (_Description(one.path, known, one.files) for one in gathered(known, side, settings))


def _no_such(spec: str, tip: Snapshot, settings: Config) -> UsageError:
    found = _descriptions(tip, settings)
    near = get_close_matches(spec, [one.path for one in found], n=3, cutoff=0.3)
    listed = _listed([one for one in found if one.path in near] or found)
    hint = f"Descriptions here: {listed}." if found else "Give its path from the root."
    return UsageError(f"there is no API description `{spec}` in the history of `{tip.ref}`", hint=hint)


def _listed(found: Sequence[_Description]) -> str:
    more = ", and more" if len(found) > _MOST_NAMED else ""
    return ", ".join(one.path for one in found[:_MOST_NAMED]) + more


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
