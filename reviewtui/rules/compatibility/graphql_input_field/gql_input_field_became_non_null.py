from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.graphql_words import became
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="gql-input-field-became-non-null",
    title="An input field must not be null any more.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.GRAPHQL_INPUT_FIELD, "null", effect=(Effect.NARROWS, Effect.REPLACES)),
    why="Requests that leave it out or send null are refused.",
    fix="Give it a default, or fill the value in on the server.",
    lesson="What did null mean to those who sent it?",
    references=("https://spec.graphql.org/September2025/#sec-Non-Null",),
    no_mirror="Input objects are never part of an answer.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { find(by: By): ID }
            input By { id: ID }
        """,
        head="""
            type Query { find(by: By): ID }
            input By { id: ID! }  # finding
        """,
    ),
)
def gql_input_field_became_non_null(change: Change) -> str:
    return f"{became(change)}: requests with null there are refused."
