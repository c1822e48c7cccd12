"""Comparing the two versions of one description, one of which may be missing or unreadable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.errors import UnreadableError
from reviewtui.formats.comparison import Comparison, Files, SpecPair
from reviewtui.formats.openapi.document import title_of
from reviewtui.formats.openapi.stability import promised
from reviewtui.formats.openapi.texts import compare, open_description
from reviewtui.formats.openapi.validity import judge_validity
from reviewtui.formats.validation import Validation
from reviewtui.model import Kind, Problem, SpecStatus
from reviewtui.text import read

if TYPE_CHECKING:
    from reviewtui.formats.openapi.reading import Reader
    from reviewtui.formats.openapi.stability import Levels
    from reviewtui.formats.openapi.texts import Outcome
    from reviewtui.text import Source

_ENDPOINTS = frozenset({Kind.PATH, Kind.OPERATION, Kind.WEBHOOK})


def compare_pair(name: str, pair: SpecPair, base: Files, head: Files) -> Comparison:
    """Compare two versions of a description; one that came or went is compared with an empty one."""
    errors: list[Problem] = []
    old = _opened(base, pair.base_path, errors)
    new = _opened(head, pair.path, errors, old.library.source(old.root.path) if old else None)
    if errors or (old is None and new is None):
        known = new or old
        version = known.library.dialect.version if known else ""
        return Comparison(name, version, SpecStatus.UNREADABLE, errors=tuple(errors))
    if old is None or new is None:
        return _single(name, old, new)
    outcome = compare(old, new)
    status = SpecStatus.CHANGED if outcome.changes or outcome.errors else SpecStatus.UNCHANGED
    compared = _comparison(name, outcome, status, promised(old, new))
    return compared._replace(flaws=judge_validity(new, old, Validation.BASIC), title=title_of(new))


def refusals(path: str, head: Files, validation: Validation) -> tuple[Problem, ...]:
    """Return all that the standard does not allow in one version; nothing when it cannot be read."""
    reader = _opened(head, path, [])
    return judge_validity(reader, None, validation) if reader else ()


def _single(name: str, old: Reader | None, new: Reader | None) -> Comparison:
    if new is not None:
        outcome, status = compare(_empty(new), new), SpecStatus.ADDED
    else:
        assert old is not None  # noqa: S101 - the caller has one of them
        outcome, status = compare(old, _empty(old)), SpecStatus.REMOVED
    compared = _comparison(name, outcome, status, promised(old or new, new or old))
    if new is None:
        return compared._replace(title=title_of(old) if old else "")
    return compared._replace(flaws=judge_validity(new, None, Validation.BASIC), title=title_of(new))


def _comparison(name: str, outcome: Outcome, status: SpecStatus, levels: Levels) -> Comparison:
    alone = status in {SpecStatus.ADDED, SpecStatus.REMOVED}
    changes = tuple(c for c in outcome.changes if not alone or c.kind in _ENDPOINTS)
    return Comparison(
        name,
        outcome.version,
        status,
        changes,
        outcome.errors,
        outcome.notes,
        levels.unstable,
        beta=levels.beta,
        release=None if alone else outcome.release,
    )


def open_both(pair: SpecPair, base: Files, head: Files) -> tuple[Reader, Reader]:
    """Return both versions of a description; one that does not exist is empty. Raises UnreadableError."""
    old = _read(base, pair.base_path) if pair.base_path is not None else None
    new = None
    if pair.path is not None:
        new = _read(head, pair.path, old.library.source(old.root.path) if old else None)
    known = new or old
    if known is None:
        raise UnreadableError("there is no such file", path=pair.name)
    return old or _empty(known), new or _empty(known)


def _read(files: Files, path: str, like: Source | None = None) -> Reader:
    return open_description(files, read(path, files.read(path), like))


def _opened(files: Files, path: str | None, errors: list[Problem], like: Source | None = None) -> Reader | None:
    if path is None:
        return None
    try:
        return _read(files, path, like)
    except UnreadableError as error:
        errors.append(Problem(error.message, error.path or path, error.line, error.column, error.hint))
        return None


class _Nothing:
    """A snapshot without files."""

    def read(self, path: str) -> bytes:
        """Refuse every file."""
        raise UnreadableError("there is no such file", path=path)


def _empty(twin: Reader) -> Reader:
    """Return an empty description in the dialect of its twin, to compare a whole one with."""
    key = "swagger" if twin.swagger else "openapi"
    text = f'{{"{key}": "{twin.library.dialect.version}", "paths": {{}}}}'
    return open_description(_Nothing(), read(twin.root.path, text.encode()))
