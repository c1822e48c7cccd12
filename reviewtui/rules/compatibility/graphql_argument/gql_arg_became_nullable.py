from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.graphql_words import became
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="gql-arg-became-nullable",
    title="An argument may be null now.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.GRAPHQL_ARGUMENT, "null", effect=Effect.WIDENS),
    why="Documents that give it still may.",
    fix="Say what null means, and what happens without the argument.",
    lesson="Is null the same as leaving it out?",
    references=("https://spec.graphql.org/September2025/#sec-Non-Null",),
    mirror="gql-field-became-nullable",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { order(id: ID!): ID }
        """,
        head="""
            type Query { order(id: ID): ID }  # finding
        """,
    ),
)
def gql_arg_became_nullable(change: Change) -> str:
    return f"{became(change)}: it may be null."
