from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, added, rule


@rule(
    id="gql-directive-added",
    title="Clients can write a new directive.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.GRAPHQL_DIRECTIVE, direction=REQUEST),
    why="No document uses it yet.",
    fix="Describe what it does.",
    lesson="Do all gateways on the way let it pass?",
    references=("https://spec.graphql.org/September2025/#sec-Type-System.Directives",),
    no_mirror="A directive belongs to documents, and to no answer.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { ok: Boolean }
        """,
        head="""
            type Query { ok: Boolean }
            directive @live on QUERY  # finding
        """,
    ),
)
def gql_directive_added(change: Change) -> str:
    return f"{change.subject} is new; documents may use it."
