from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.graphql_words import became
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="gql-input-field-became-nullable",
    title="An input field may be null now.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.GRAPHQL_INPUT_FIELD, "null", effect=Effect.WIDENS),
    why="Requests that give it still may.",
    fix="Say what a request without the field means.",
    lesson="Is it clear which of null and nothing clears a value?",
    references=("https://spec.graphql.org/September2025/#sec-Non-Null",),
    no_mirror="Input objects are never part of an answer.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { find(by: By): ID }
            input By { id: ID! }
        """,
        head="""
            type Query { find(by: By): ID }
            input By { id: ID }  # finding
        """,
    ),
)
def gql_input_field_became_nullable(change: Change) -> str:
    return f"{became(change)}: it may be null."
