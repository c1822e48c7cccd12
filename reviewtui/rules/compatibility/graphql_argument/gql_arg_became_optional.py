from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import shown


@rule(
    id="gql-arg-became-optional",
    title="An argument that had to be given has a default now.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.GRAPHQL_ARGUMENT, "required", effect=Effect.WIDENS),
    why="Documents that give it are not touched.",
    fix="Describe what the default does.",
    lesson="Is the default right for those who will never read about it?",
    references=("https://spec.graphql.org/September2025/#sec-Required-Arguments",),
    no_mirror="Defaults belong to what is sent.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { orders(first: Int!): [ID] }
        """,
        head="""
            type Query { orders(first: Int! = 10): [ID] }  # finding
        """,
    ),
)
def gql_arg_became_optional(change: Change) -> str:
    return f"{change.subject} need not be given any more: its default is {shown(change.after)}."
