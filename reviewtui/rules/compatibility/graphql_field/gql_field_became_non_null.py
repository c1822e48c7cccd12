from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.graphql_words import became
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="gql-field-became-non-null",
    title="A field is never null now.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.GRAPHQL_FIELD, "null", effect=Effect.NARROWS),
    why="Clients get a stronger promise. But an error in this field now makes everything around it null.",
    fix="Make sure that the field can always be resolved, also when a service behind it is down.",
    lesson="How much of the answer is lost when this one field fails?",
    references=("https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors",),
    mirror="gql-arg-became-non-null",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { order: Order }
            type Order { total: Float }
        """,
        head="""
            type Query { order: Order }
            type Order { total: Float! }  # finding
        """,
    ),
)
def gql_field_became_non_null(change: Change) -> str:
    return f"{became(change)}: an error in it makes what is around it null."
