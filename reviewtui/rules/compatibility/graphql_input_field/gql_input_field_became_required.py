from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import shown


@rule(
    id="gql-input-field-became-required",
    title="An input field has lost the default that made it optional.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.GRAPHQL_INPUT_FIELD, "required", effect=Effect.NARROWS),
    why="It cannot be null and nothing stands in for it: requests without it are refused.",
    fix="Leave the default where it is.",
    lesson="Who relied on the default without knowing it?",
    references=("https://spec.graphql.org/September2025/#sec-Input-Objects",),
    no_mirror="Input objects are never part of an answer.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { find(by: By): ID }
            input By { limit: Int! = 10 }
        """,
        head="""
            type Query { find(by: By): ID }
            input By { limit: Int! }  # finding
        """,
    ),
)
def gql_input_field_became_required(change: Change) -> str:
    return (
        f"{change.subject} must be given now; its default was {shown(change.before)}. Requests without it are refused."
    )
