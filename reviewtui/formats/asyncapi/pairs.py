"""Comparing the two versions of one description, one of which may be missing or unreadable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.errors import UnreadableError
from reviewtui.formats.asyncapi.document import title_of
from reviewtui.formats.asyncapi.modes import promises_all
from reviewtui.formats.asyncapi.reading import Reader, opened
from reviewtui.formats.asyncapi.texts import compare
from reviewtui.formats.asyncapi.validity import problems
from reviewtui.formats.comparison import Comparison, Files, SpecPair
from reviewtui.model import Kind, Problem, SpecStatus
from reviewtui.text import read

if TYPE_CHECKING:
    from reviewtui.formats.asyncapi.modes import Held
    from reviewtui.text import Source

_WHOLE = frozenset({Kind.ASYNC_CHANNEL, Kind.ASYNC_OPERATION})


def compare_pair(name: str, pair: SpecPair, sides: tuple[Files, Files], held: Held) -> Comparison:
    """Compare two versions of a description; one that came or went is compared with an empty one."""
    base, head = sides
    errors: list[Problem] = []
    old = _opened(base, pair.base_path, errors)
    new = _opened(head, pair.path, errors, old.library.source(old.root.path) if old else None)
    known = new or old
    if errors or known is None:
        return Comparison(name, known.dialect.version if known else "", SpecStatus.UNREADABLE, errors=tuple(errors))
    outcome = compare(old or _empty(known), new or _empty(known), held)
    if old is None or new is None:
        status = SpecStatus.ADDED if old is None else SpecStatus.REMOVED
        changes = tuple(change for change in outcome.changes if change.kind in _WHOLE)
    else:
        changes = outcome.changes
        status = SpecStatus.CHANGED if changes or outcome.errors else SpecStatus.UNCHANGED
    told = outcome.release if old and new else None
    compared = Comparison(name, outcome.version, status, changes, outcome.errors, outcome.notes, release=told)
    transitive = any(promises_all(side) for side in (old, new) if side)
    return compared._replace(title=title_of(known), flaws=_flaws(old, new), transitive=transitive)


def both_opened(pair: SpecPair, base: Files, head: Files) -> tuple[Reader, Reader]:
    """Return both versions of a description; one that does not exist is empty. Raises UnreadableError."""
    old = opened(base, pair.base_path) if pair.base_path is not None else None
    new = opened(head, pair.path, old.library.source(old.root.path) if old else None) if pair.path is not None else None
    known = new or old
    if known is None:
        raise UnreadableError("there is no such file", path=pair.name)
    return old or _empty(known), new or _empty(known)


def _flaws(old: Reader | None, new: Reader | None) -> tuple[Problem, ...]:
    """Return what the standard does not allow in the head, and did not find in the base."""
    known = {problem.message for problem in problems(old)} if old else set()
    return tuple(problem for problem in problems(new) if problem.message not in known) if new else ()


def _opened(files: Files, path: str | None, errors: list[Problem], like: Source | None = None) -> Reader | None:
    if path is None:
        return None
    try:
        return opened(files, path, like)
    except UnreadableError as error:
        errors.append(Problem(error.message, error.path or path, error.line, error.column, error.hint))
        return None


class _Nothing:
    """A snapshot without files."""

    def read(self, path: str) -> bytes:
        """Refuse every file."""
        raise UnreadableError("there is no such file", path=path)


def _empty(twin: Reader) -> Reader:
    """Return an empty description in the version of its twin, to compare a whole one with."""
    text = f'{{"asyncapi": "{twin.dialect.version}", "channels": {{}}}}'
    return Reader(_Nothing(), read(twin.root.path, text.encode()))
