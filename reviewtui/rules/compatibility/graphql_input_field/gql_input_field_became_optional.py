from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import shown


@rule(
    id="gql-input-field-became-optional",
    title="An input field that had to be given has a default now.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.GRAPHQL_INPUT_FIELD, "required", effect=Effect.WIDENS),
    why="Requests that give it mean what they meant.",
    fix="Describe the default where the field is described.",
    lesson="Is the default a choice, or only the first thing that came to mind?",
    references=("https://spec.graphql.org/September2025/#sec-Input-Objects",),
    no_mirror="Input objects are never part of an answer.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { find(by: By): ID }
            input By { limit: Int! }
        """,
        head="""
            type Query { find(by: By): ID }
            input By { limit: Int! = 10 }  # finding
        """,
    ),
)
def gql_input_field_became_optional(change: Change) -> str:
    return f"{change.subject} need not be given any more: its default is {shown(change.after)}."
