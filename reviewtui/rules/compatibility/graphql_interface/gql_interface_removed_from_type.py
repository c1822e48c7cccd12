from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule


@rule(
    id="gql-interface-removed-from-type",
    title="A type does not implement an interface any more.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.GRAPHQL_INTERFACE),
    why="Objects of it are not found through the interface, and fragments that join the two are refused.",
    fix="Let the type keep the interface.",
    lesson="Who asks for the interface and expects this type?",
    references=("https://spec.graphql.org/September2025/#sec-Interfaces",),
    no_mirror="Interfaces describe answers only.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { node: Node order: Order }
            interface Node { id: ID! }
            type Order implements Node { id: ID! }  # finding
        """,
        head="""
            type Query { node: Node order: Order }
            interface Node { id: ID! }
            type Order { id: ID! }
        """,
    ),
)
def gql_interface_removed_from_type(change: Change) -> str:
    return f"{change.place} does not implement {change.subject} any more: fragments that join the two are refused."
