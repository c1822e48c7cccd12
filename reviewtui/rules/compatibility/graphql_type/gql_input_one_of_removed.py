from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="gql-input-one-of-removed",
    title="An input object may have several of its fields at once now.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.GRAPHQL_TYPE, "oneOf", effect=Effect.WIDENS),
    why="Whoever sends exactly one still may.",
    fix="Say what several fields together mean.",
    lesson="What happens when two fields contradict each other?",
    references=("https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects",),
    no_mirror="What is only sent has no other side.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { find(by: By): ID }
            input By @oneOf { id: ID name: String }
        """,
        head="""
            type Query { find(by: By): ID }
            input By { id: ID name: String }  # finding
        """,
    ),
)
def gql_input_one_of_removed(change: Change) -> str:
    return f"{change.subject} may have several of its fields at once now."
