from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule


@rule(
    id="gql-input-field-added-nullable",
    title="An input object has a new field that may be left out.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.GRAPHQL_INPUT_FIELD, "optional"),
    why="Requests without it mean what they meant.",
    fix="Describe what the field does when it is given.",
    lesson="Does leaving it out differ from null?",
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
              name: String  # finding
            }
        """,
    ),
)
def gql_input_field_added_nullable(change: Change) -> str:
    return f"{change.subject} is new and may be left out."
