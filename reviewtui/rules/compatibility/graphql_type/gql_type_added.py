from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule


@rule(
    id="gql-type-added",
    title="A type is new.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.GRAPHQL_TYPE),
    why="Documents that were written before cannot name it.",
    fix="Describe it, for it is published from now on.",
    lesson="Is the name one that you want to keep for years?",
    references=("https://spec.graphql.org/September2025/#sec-Types",),
    no_mirror="A type is met in both directions, and this says so for both.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { ok: Boolean }
        """,
        head="""
            type Query { ok: Boolean order: Order }
            type Order { id: ID! }  # finding
        """,
    ),
)
def gql_type_added(change: Change) -> str:
    return f"{change.subject} is new."
