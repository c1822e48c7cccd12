from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.graphql_words import deprecation_words
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="gql-input-field-deprecation-changed",
    title="What is said about the end of an input field has changed.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.GRAPHQL_INPUT_FIELD, "deprecation"),
    why="Editors and generators show it to those who build requests.",
    fix="Name in the reason the field that takes over.",
    lesson="Does the server treat the field as before until then?",
    references=("https://spec.graphql.org/September2025/#sec--deprecated",),
    no_mirror="Input objects are never part of an answer.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { find(by: By): ID }
            input By { id: ID name: String }
        """,
        head="""
            type Query { find(by: By): ID }
            input By { id: ID name: String @deprecated(reason: "Use id.") }  # finding
        """,
    ),
)
def gql_input_field_deprecation_changed(change: Change) -> str:
    return deprecation_words(change)
