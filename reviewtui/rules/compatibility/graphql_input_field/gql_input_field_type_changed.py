from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.graphql_words import became
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="gql-input-field-type-changed",
    title="An input field has another type.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.GRAPHQL_INPUT_FIELD, "type", "list"),
    why="Values that were valid are refused, and generated classes do not fit.",
    fix="Add a field of the new type beside the old one, and accept both for a while.",
    lesson="Can every old value be turned into a new one?",
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
            input By { id: Int }  # finding
        """,
    ),
)
def gql_input_field_type_changed(change: Change) -> str:
    return f"{became(change)}: values of the old type are refused."
