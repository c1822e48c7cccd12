from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule


@rule(
    id="gql-arg-removed",
    title="An argument is gone.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.GRAPHQL_ARGUMENT),
    why="A document that passes it is refused as a whole.",
    fix="Keep the argument and ignore it, mark it as deprecated, and remove it when nobody passes it.",
    lesson="Which clients pass it, and what did they want by it?",
    references=("https://spec.graphql.org/September2025/#sec-Field-Arguments",),
    mirror="gql-field-removed",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { orders(first: Int, sort: String): [ID] }  # finding
        """,
        head="""
            type Query { orders(first: Int): [ID] }
        """,
    ),
)
def gql_arg_removed(change: Change) -> str:
    return f"{change.subject} is gone: documents that pass it are refused."
