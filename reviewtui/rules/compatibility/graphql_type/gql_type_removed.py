from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule


@rule(
    id="gql-type-removed",
    title="A type is gone.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.GRAPHQL_TYPE),
    why="Fragments on it and variables of it name a type that the server does not know: whole documents are refused.",
    fix="Deprecate what leads to the type, watch until nobody selects it, and remove it then.",
    lesson="Which stored documents still name this type?",
    references=("https://spec.graphql.org/September2025/#sec-Types",),
    no_mirror="A type is met in both directions, and this says so for both.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { order: Order }
            type Order { id: ID! legacy: Legacy }
            type Legacy { code: String }  # finding
        """,
        head="""
            type Query { order: Order }
            type Order { id: ID! }
        """,
    ),
)
def gql_type_removed(change: Change) -> str:
    return f"{change.subject} is gone: documents that name it are refused."
