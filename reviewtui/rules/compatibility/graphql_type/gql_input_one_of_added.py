from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="gql-input-one-of-added",
    title="An input object takes exactly one of its fields now.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.GRAPHQL_TYPE, "oneOf", effect=Effect.NARROWS),
    why="Whoever sends several fields, or none, is refused.",
    fix="Offer a new input type with `@oneOf` beside the old one.",
    lesson="Which combinations of these fields come in today?",
    references=("https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects",),
    no_mirror="Input objects are only sent.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { find(by: By): ID }
            input By { id: ID name: String }
        """,
        head="""
            type Query { find(by: By): ID }
            input By @oneOf { id: ID name: String }  # finding
        """,
    ),
)
def gql_input_one_of_added(change: Change) -> str:
    return f"{change.subject} takes exactly one of its fields now: requests with several, or with none, are refused."
