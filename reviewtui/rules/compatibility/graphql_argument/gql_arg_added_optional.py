from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule


@rule(
    id="gql-arg-added-optional",
    title="A field has a new argument that may be left out.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=added(Kind.GRAPHQL_ARGUMENT, "optional", "default"),
    why="Documents stay valid. But code that is generated from the schema may get another signature.",
    fix="Say what happens without the argument, and that it is what happened before.",
    lesson="Does a call without the argument still do what it did?",
    references=("https://spec.graphql.org/September2025/#sec-Field-Arguments",),
    mirror="gql-field-added",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { orders(first: Int): [ID] }
        """,
        head="""
            type Query { orders(first: Int, sort: String): [ID] }  # finding
        """,
    ),
)
def gql_arg_added_optional(change: Change) -> str:
    return f"{change.subject} is new and may be left out: generated code may get another signature."
