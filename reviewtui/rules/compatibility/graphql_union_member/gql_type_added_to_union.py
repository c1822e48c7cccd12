from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule


@rule(
    id="gql-type-added-to-union",
    title="A union has a new type.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=added(Kind.GRAPHQL_UNION_MEMBER),
    why="Clients get objects of a type that none of their fragments fits, and show nothing or fail.",
    fix="Announce it, and ask clients for a branch for types that they do not know.",
    lesson="What does a client show for an object without a single field?",
    references=("https://spec.graphql.org/September2025/#sec-Unions",),
    no_mirror="Unions are never sent.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { found: Found }
            type Order { id: ID! }
            type Item { id: ID! }
            union Found =
              | Order
        """,
        head="""
            type Query { found: Found }
            type Order { id: ID! }
            type Item { id: ID! }
            union Found =
              | Order
              | Item  # finding
        """,
    ),
)
def gql_type_added_to_union(change: Change) -> str:
    return f"{change.subject} belongs to {change.place} now: clients get objects that none of their fragments fits."
