from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="gql-field-one-of-removed",
    title="A field may be given several of its arguments at once now.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.GRAPHQL_FIELD, "oneOf", effect=Effect.WIDENS),
    why="Documents that pass exactly one are as good as before.",
    fix="Say what several arguments together mean.",
    lesson="What does the field return when two arguments contradict each other?",
    references=("https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects",),
    no_mirror="What is only sent has no other side.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            directive @oneOf on FIELD_DEFINITION
            type Query { find(id: ID, name: String): ID @oneOf }
        """,
        head="""
            directive @oneOf on FIELD_DEFINITION
            type Query { find(id: ID, name: String): ID }  # finding
        """,
    ),
)
def gql_field_one_of_removed(change: Change) -> str:
    return f"{change.subject} may be given several of its arguments at once now."
