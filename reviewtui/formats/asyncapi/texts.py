"""Comparing two AsyncAPI documents that were opened."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.asyncapi.comparing import Comparer
from reviewtui.formats.asyncapi.document import release
from reviewtui.formats.asyncapi.modes import NOT_HELD, Held
from reviewtui.formats.asyncapi.words import describe
from reviewtui.formats.dead_references import dead_references
from reviewtui.formats.finishing import Finisher

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from reviewtui.formats.asyncapi.reading import Reader
    from reviewtui.formats.graph import Graph
    from reviewtui.model import Change, Problem


class Outcome(NamedTuple):
    """What comparing two descriptions says: changes in document order, dead references, what was tolerated."""

    version: str
    changes: tuple[Change, ...]
    errors: tuple[Problem, ...]
    notes: tuple[Problem, ...]
    release: Change | None


def compare(base: Reader, head: Reader, held: Held = NOT_HELD) -> Outcome:
    """Compare two opened descriptions, by a mode of schema registries if the repository sets one.

    A reference that is dead on both sides alike is a note; one that is dead on one side only is an error, for what it
    hides cannot be judged.
    """
    graph = Comparer(base, head, held).compare()
    finisher = Finisher(
        (base.library, head.library), (base.root.path, head.root.path), describe, partial(_guessed, base, head)
    )
    changes = finisher.changes(graph)
    versions = release(base, head)
    dead = dead_references(base.library, head.library)
    told = finisher.change(versions) if versions else None
    return Outcome(head.dialect.version, changes, *dead, told)


def _guessed(base: Reader, head: Reader, graph: Graph, changes: dict[Hashable, Change]) -> Iterable[Change]:
    # Nothing is guessed where nothing came for what went, and then this need not be loaded.
    from reviewtui.formats.asyncapi.renames import guess  # noqa: PLC0415

    return guess(graph, base.library, head.library).told(changes)
