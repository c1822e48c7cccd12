from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.graphql_words import became
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="gql-arg-became-non-null",
    title="An argument must not be null any more.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.GRAPHQL_ARGUMENT, "null", effect=(Effect.NARROWS, Effect.REPLACES)),
    why="Documents that leave it out, pass null, or declare a variable that may be null are refused.",
    fix="Keep it nullable, and put a default in its place in the server.",
    lesson="How many requests of last month had no value here?",
    references=("https://spec.graphql.org/September2025/#sec-Non-Null",),
    mirror="gql-field-became-non-null",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { order(id: ID): ID }
        """,
        head="""
            type Query { order(id: ID!): ID }  # finding
        """,
    ),
)
def gql_arg_became_non_null(change: Change) -> str:
    return f"{became(change)}: null is refused, and so are variables that may be null."
