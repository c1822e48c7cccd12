from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.graphql_words import became
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="gql-field-became-nullable",
    title="A field may be null now.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.GRAPHQL_FIELD, "null", effect=(Effect.WIDENS, Effect.REPLACES)),
    why="Clients were promised a value and use it without looking; typed clients fail on the first null.",
    fix="Keep the promise with a sensible value, or offer a nullable field under another name.",
    lesson="What would a client show in place of the value?",
    references=("https://spec.graphql.org/September2025/#sec-Non-Null",),
    mirror="gql-arg-became-nullable",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { order: Order }
            type Order { total: Float! }
        """,
        head="""
            type Query { order: Order }
            type Order { total: Float }  # finding
        """,
    ),
)
def gql_field_became_nullable(change: Change) -> str:
    return f"{became(change)}: clients do not expect null there."
