from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.graphql_words import became
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="gql-arg-type-changed",
    title="An argument has another type.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.GRAPHQL_ARGUMENT, "type", "list"),
    why="Variables are declared with the old type in documents, and do not fit any more.",
    fix="Add an argument of the new type under another name, and deprecate the old one.",
    lesson="Which values of the old type have no counterpart in the new one?",
    references=("https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed",),
    mirror="gql-field-type-changed",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { orders(after: ID): [ID] }
        """,
        head="""
            type Query { orders(after: Int): [ID] }  # finding
        """,
    ),
)
def gql_arg_type_changed(change: Change) -> str:
    return f"{became(change)}: variables of the old type are refused."
