from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="gql-field-one-of-added",
    title="A field takes exactly one of its arguments now.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.GRAPHQL_FIELD, "oneOf", effect=Effect.NARROWS),
    why="Servers that know `@oneOf` on fields refuse documents that pass several arguments, or none.",
    fix="Offer a new field with `@oneOf` beside the old one, or an input object with it, as the specification has it.",
    lesson="Which combinations of these arguments do clients pass today?",
    references=("https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects",),
    no_mirror="Arguments are only sent.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            directive @oneOf on FIELD_DEFINITION
            type Query { find(id: ID, name: String): ID }
        """,
        head="""
            directive @oneOf on FIELD_DEFINITION
            type Query { find(id: ID, name: String): ID @oneOf }  # finding
        """,
    ),
)
def gql_field_one_of_added(change: Change) -> str:
    return (
        f"{change.subject} takes exactly one of its arguments now: documents that pass several, or none, are refused."
    )
