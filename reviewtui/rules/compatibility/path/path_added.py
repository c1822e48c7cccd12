from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule


@rule(
    id="path-added",
    title="A path is new.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.PATH),
    why="Nobody calls it yet, so nobody can be hurt; from its first release on it is a promise.",
    fix="Review its names and shapes now: they are cheap to change only before the first release.",
    lesson="Which part of this new path would you regret in two years?",
    mirror="path-removed",
    example=Example(
        scope="paths",
        base="""
            /orders:
              get:
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders:
              get:
                responses: {"200": {description: OK}}
            /invoices:  # finding
              get:
                responses: {"200": {description: OK}}
        """,
    ),
)
def path_added(change: Change) -> str:
    return f"{change.subject} is new."
