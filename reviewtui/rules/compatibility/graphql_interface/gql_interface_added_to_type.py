from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule


@rule(
    id="gql-interface-added-to-type",
    title="A type implements one more interface.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=added(Kind.GRAPHQL_INTERFACE),
    why="Whoever asks for the interface gets objects of a type that was not among them before.",
    fix="Announce it to those who switch on the type of what they get.",
    lesson="Does any client assume that it knows all types behind the interface?",
    references=("https://spec.graphql.org/September2025/#sec-Interfaces",),
    no_mirror="Interfaces are never sent.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { node: Node order: Order }
            interface Node { id: ID! }
            type Order { id: ID! }
        """,
        head="""
            type Query { node: Node order: Order }
            interface Node { id: ID! }
            type Order implements Node { id: ID! }  # finding
        """,
    ),
)
def gql_interface_added_to_type(change: Change) -> str:
    return f"{change.place} implements {change.subject} now: who asks for it gets a type that was not there before."
