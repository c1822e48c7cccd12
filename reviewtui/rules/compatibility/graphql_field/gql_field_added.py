from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule


@rule(
    id="gql-field-added",
    title="An object has a new field.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.GRAPHQL_FIELD, ""),
    why="Clients get what they select, and nobody selects it yet.",
    fix="Describe the field, and think about null before it is used.",
    lesson="Would the field be null for data that exists already?",
    references=("https://spec.graphql.org/September2025/#sec-Objects",),
    mirror="gql-arg-added-optional",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { order: Order }
            type Order { id: ID! }
        """,
        head="""
            type Query { order: Order }
            type Order {
              id: ID!
              total: Float  # finding
            }
        """,
    ),
)
def gql_field_added(change: Change) -> str:
    return f"{change.subject} is new."
