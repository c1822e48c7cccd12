from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule


@rule(
    id="gql-input-field-added-required",
    title="An input object has a new field that must be given.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=added(Kind.GRAPHQL_INPUT_FIELD, "required"),
    why="No request that was written before has it, so that all of them are refused.",
    fix="Let the field be null, or give it a default that keeps what was done before.",
    lesson="Could the server find the value by itself?",
    references=("https://spec.graphql.org/September2025/#sec-Input-Objects",),
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
            input By {
              id: ID
              region: ID!  # finding
            }
        """,
    ),
)
def gql_input_field_added_required(change: Change) -> str:
    return f"{change.subject} is new and must be given: requests without it are refused."
