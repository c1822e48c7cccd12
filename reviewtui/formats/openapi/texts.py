"""Comparing two OpenAPI documents, whole or as texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.errors import UnreadableError
from reviewtui.formats.dead_references import dead_references
from reviewtui.formats.finishing import Finisher
from reviewtui.formats.openapi.comparing import Comparer
from reviewtui.formats.openapi.dialect import dialect_of
from reviewtui.formats.openapi.document import release
from reviewtui.formats.openapi.library import Library
from reviewtui.formats.openapi.reading import Reader
from reviewtui.formats.openapi.words import describe
from reviewtui.text import read

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from reviewtui.formats.comparison import Files
    from reviewtui.formats.graph import Graph
    from reviewtui.model import Change, Problem
    from reviewtui.text import Source


class Outcome(NamedTuple):
    """What comparing two descriptions says: changes in document order, dead references, what was tolerated."""

    version: str
    changes: tuple[Change, ...]
    errors: tuple[Problem, ...]
    notes: tuple[Problem, ...]
    release: Change | None


def open_description(files: Files, source: Source) -> Reader:
    """Return a reader for a document that was read already; raises UnreadableError when it is no OpenAPI."""
    library = Library(files, dialect_of(source), {source.path: source})
    return Reader(library, library.root(source.path))


def compare(base: Reader, head: Reader) -> Outcome:
    """Compare two opened descriptions.

    A reference that is dead on both sides alike is a note; one that is dead on one side only is an error, for what it
    hides cannot be judged.
    """
    graph = Comparer(base, head).compare()
    sides, paths = (base.library, head.library), (base.root.path, head.root.path)
    finisher = Finisher(sides, paths, describe, lambda graph, changes: _guessed(graph, sides, changes))
    changes = finisher.changes(graph)
    versions = release(base, head)
    dead = dead_references(base.library, head.library)
    return Outcome(head.library.dialect.version, changes, *dead, finisher.change(versions) if versions else None)


def _guessed(graph: Graph, sides: tuple[Library, Library], changes: dict[Hashable, Change]) -> Iterable[Change]:
    # Nothing is guessed where nothing came for what went, and then this need not be loaded.
    from reviewtui.formats.openapi.guesses import guess  # noqa: PLC0415

    return guess(graph, *sides).told(changes)


class _NoFiles:
    """Texts alone refer to no other file."""

    def read(self, path: str) -> bytes:
        """Refuse every file."""
        raise UnreadableError("there is no such file", path=path)


def open_text(text: str) -> Reader:
    """Return a reader for a document given as text; raises UnreadableError."""
    return open_description(_NoFiles(), read("openapi.yaml", text.encode()))


def compare_whole_texts(base: str, head: str) -> Outcome:
    """Compare two documents given as text, as examples and rule cases are; raises UnreadableError."""
    return compare(open_text(base), open_text(head))


def compare_texts(base: str, head: str) -> tuple[Change, ...]:
    """Return what differs between two documents given as text; raises UnreadableError."""
    return compare_whole_texts(base, head).changes
