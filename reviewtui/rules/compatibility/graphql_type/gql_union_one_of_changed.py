from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="gql-union-one-of-changed",
    title="A union was marked as one of several, or is no longer.",
    verdict=Verdict.INFO,
    layer=Layer.SOURCE,
    when=changed(Kind.GRAPHQL_TYPE, "oneOf", effect=Effect.ANNOTATES),
    why="A value of a union is of exactly one of its types, whether that is written or not.",
    fix="Write `@oneOf` on input objects, where the specification gives it a meaning.",
    lesson="Who shall read the mark?",
    references=("https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects",),
    no_mirror="It says the same of both directions: nothing.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            directive @oneOf on UNION
            type Query { found: Found }
            type Order { id: ID! }
            type Item { id: ID! }
            union Found = Order | Item
        """,
        head="""
            directive @oneOf on UNION
            type Query { found: Found }
            type Order { id: ID! }
            type Item { id: ID! }
            union Found @oneOf = Order | Item  # finding
        """,
    ),
)
def gql_union_one_of_changed(change: Change) -> str:
    done = "is marked `@oneOf` now" if change.after else "is not marked `@oneOf` any more"
    return f"{change.subject} {done}; its values are of exactly one of its types anyhow."
