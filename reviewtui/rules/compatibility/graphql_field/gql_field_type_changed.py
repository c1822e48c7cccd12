from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.graphql_words import became
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="gql-field-type-changed",
    title="A field has another type.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.GRAPHQL_FIELD, "type"),
    why="Clients read the answer as the old type, and selections inside it may not fit any more.",
    fix="Add a field of the new type beside the old one, and deprecate the old one.",
    lesson="Could both fields be served from the same data for a while?",
    references=("https://spec.graphql.org/September2025/#sec-Objects",),
    mirror="gql-arg-type-changed",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { order: Order }
            type Order { total: Float }
        """,
        head="""
            type Query { order: Order }
            type Order { total: String }  # finding
        """,
    ),
)
def gql_field_type_changed(change: Change) -> str:
    return f"{became(change)}: documents and generated code expect the old type."
