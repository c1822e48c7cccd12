"""Records that replace each other in a circle leave none that holds."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from reviewtui.model import Level
from reviewtui.records.health.declaring import Example, Said, of_log
from reviewtui.records.health.status import line_of_status
from reviewtui.records.logs.relations import Relation, mentions, resolved

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reviewtui.records.health.examined import Examined

_LONGEST_SHOWN = 6


@of_log(
    title="Records replace each other in a circle",
    level=Level.ERROR,
    why="Whoever follows from one to the next never comes to the decision that holds.",
    fix="Take out the line that is wrong; a decision that is taken up again gets a new record.",
    example=Example(
        wrong={
            "docs/adr/0001-keep-ids.md": "---\nstatus: superseded by ADR-0002  # finding\n---\n\n# Keep ids\n",
            "docs/adr/0002-drop-ids.md": "---\nstatus: superseded by ADR-0001\n---\n\n# Drop ids\n",
        },
        right={
            "docs/adr/0001-keep-ids.md": "---\nstatus: superseded by ADR-0002\n---\n\n# Keep ids\n",
            "docs/adr/0002-drop-ids.md": "---\nstatus: accepted\nsupersedes: ADR-0001\n---\n\n# Drop ids\n",
        },
    ),
)
def record_supersede_cycle(examined: Examined) -> Iterator[Said]:
    successors = _successors(examined)
    by_path = {record.path: record for record in examined.records}
    told: set[str] = set()
    for start in sorted(successors):
        circle = _circle(start, successors)
        if not circle or told & set(circle):
            continue
        told |= set(circle)
        first = by_path[min(circle)]
        turn = circle.index(first.path)
        names = [posixpath.basename(path) for path in (*circle[turn:], *circle[:turn], first.path)]
        shown = names if len(names) <= _LONGEST_SHOWN else [*names[: _LONGEST_SHOWN - 1], "..."]
        yield Said(first.path, line_of_status(first), f"the circle is {' → '.join(shown)}")


def _successors(examined: Examined) -> Mapping[str, tuple[str, ...]]:
    """Return by path the records that replace each."""
    found: dict[str, dict[str, None]] = {}
    for record in examined.records:
        for mention in mentions(record):
            other = resolved(mention, examined.records)
            if other is None:
                continue
            if mention.relation is Relation.SUPERSEDED_BY:
                found.setdefault(record.path, {})[other.path] = None
            elif mention.relation is Relation.SUPERSEDES:
                found.setdefault(other.path, {})[record.path] = None
    return {path: tuple(others) for path, others in found.items()}


def _circle(start: str, successors: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Return the way from a record back to itself, or nothing; no record is gone through twice."""
    came_from: dict[str, str] = {}
    waiting = [start]
    while waiting:
        here = waiting.pop()
        for there in successors.get(here, ()):
            if there == start:
                way = [here]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return way[::-1]
            if there not in came_from:
                came_from[there] = here
                waiting.append(there)
    return []
