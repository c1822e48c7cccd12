from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule


@rule(
    id="gql-input-field-removed",
    title="An input object has lost a field.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.GRAPHQL_INPUT_FIELD),
    why="Requests that still send it are refused, even if its value meant nothing.",
    fix="Keep the field and ignore it, mark it as deprecated, and remove it when nobody sends it.",
    lesson="Which clients fill this field today?",
    references=("https://spec.graphql.org/September2025/#sec-Input-Objects",),
    no_mirror="Input objects are never part of an answer.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { find(by: By): ID }
            input By {
              id: ID
              name: String  # finding
            }
        """,
        head="""
            type Query { find(by: By): ID }
            input By {
              id: ID
            }
        """,
    ),
)
def gql_input_field_removed(change: Change) -> str:
    return f"{change.subject} is gone: requests that send it are refused."
