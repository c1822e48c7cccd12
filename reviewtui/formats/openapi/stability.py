"""Which operations promise less than stable ones: what the base said counts, for callers rely on that."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.openapi.endpoints import UNSTABLE, lifecycle, match_paths, operation_name
from reviewtui.model import Kind, Operation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.openapi.reading import Reader
    from reviewtui.model import JsonValue


class Levels(NamedTuple):
    """The operations that promise nothing yet, and those that promise to last for a while."""

    unstable: frozenset[Operation]
    beta: frozenset[Operation]


def promised(old: Reader | None, new: Reader | None) -> Levels:
    """Return the operations below stable by the names they go by in findings; no level means stable."""
    if old is None or new is None:
        return Levels(frozenset(), frozenset())
    found = [*_levels(old, new, "paths", Kind.PATH), *_levels(old, new, "webhooks", Kind.WEBHOOK)]
    return Levels(
        frozenset(operation for operation, level in found if level in UNSTABLE),
        frozenset(operation for operation, level in found if level == "beta"),
    )


def _levels(old: Reader, new: Reader, key: str, kind: Kind) -> Iterator[tuple[Operation, JsonValue]]:
    """Yield what the base says of each operation, under its path there and under that of its twin in the head."""
    items = old.items(key)
    for before, after in match_paths(items, new.items(key)):
        for view in old.operations(items[before], before) if before is not None else ():
            level = lifecycle(view.node)["stability"]
            for path in {before, after} - {None}:
                yield operation_name(view.method, str(path), kind), level
