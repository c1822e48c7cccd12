from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, removed, rule


@rule(
    id="gql-directive-removed",
    title="A directive that clients can write is gone.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.GRAPHQL_DIRECTIVE, direction=REQUEST),
    why="Documents that use it are refused.",
    fix="Keep the directive, even if it does nothing any more.",
    lesson="Which documents use it?",
    references=("https://spec.graphql.org/September2025/#sec-Type-System.Directives",),
    no_mirror="A directive belongs to documents, and to no answer.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { ok: Boolean }
            directive @live on QUERY  # finding
        """,
        head="""
            type Query { ok: Boolean }
        """,
    ),
)
def gql_directive_removed(change: Change) -> str:
    return f"{change.subject} is gone: documents that use it are refused."
