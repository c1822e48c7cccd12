from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule


@rule(
    id="gql-interface-field-added",
    title="An interface has a new field.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.GRAPHQL_FIELD, "interface"),
    why="Clients are not touched, but every type that implements the interface must have the field.",
    fix="Add the field to all implementers, also to those in other subgraphs.",
    lesson="Which implementers are not in this repository?",
    references=("https://spec.graphql.org/September2025/#sec-Interfaces",),
    no_mirror="Interfaces are only received.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { node: Node }
            interface Node { id: ID! }
        """,
        head="""
            type Query { node: Node }
            interface Node {
              id: ID!
              at: Int  # finding
            }
        """,
    ),
)
def gql_interface_field_added(change: Change) -> str:
    return f"{change.subject} is new; every type that implements the interface must have it."
