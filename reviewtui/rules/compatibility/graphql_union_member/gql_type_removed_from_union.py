from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule


@rule(
    id="gql-type-removed-from-union",
    title="A union has lost a type.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.GRAPHQL_UNION_MEMBER),
    why="Fragments on the type can never match inside the union, and documents that have them are refused.",
    fix="Keep the type in the union, even if it is not returned any more.",
    lesson="Which clients look for this type in the union?",
    references=("https://spec.graphql.org/September2025/#sec-Unions",),
    no_mirror="Unions are only received.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { found: Found }
            type Order { id: ID! }
            type Item { id: ID! }
            union Found =
              | Order
              | Item  # finding
        """,
        head="""
            type Query { found: Found }
            type Order { id: ID! }
            type Item { id: ID! }
            union Found =
              | Order
        """,
    ),
)
def gql_type_removed_from_union(change: Change) -> str:
    return f"{change.subject} does not belong to {change.place} any more: documents with a fragment on it are refused."
