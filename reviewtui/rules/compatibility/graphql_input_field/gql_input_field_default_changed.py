from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="gql-input-field-default-changed",
    title="An input field has another default, or none any more.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.GRAPHQL_INPUT_FIELD, "default", "default-removed"),
    why="Requests without the field are understood otherwise than yesterday.",
    fix="Keep the default; clients that want another value can send it.",
    lesson="Do you know which requests come without this field?",
    references=("https://spec.graphql.org/September2025/#sec-Input-Objects",),
    no_mirror="Input objects are never part of an answer.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { find(by: By): ID }
            input By { limit: Int = 10 }
        """,
        head="""
            type Query { find(by: By): ID }
            input By { limit: Int = 20 }  # finding
        """,
    ),
)
def gql_input_field_default_changed(change: Change) -> str:
    return f"The default of {change.subject} changed {differs(change)}: requests without it are understood otherwise."
