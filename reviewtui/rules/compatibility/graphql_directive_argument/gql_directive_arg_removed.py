from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, removed, rule


@rule(
    id="gql-directive-arg-removed",
    title="A directive of documents has lost an argument.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.GRAPHQL_DIRECTIVE_ARGUMENT, direction=REQUEST),
    why="Documents that give it are refused.",
    fix="Keep the argument, and ignore what it says.",
    lesson="Who gives this argument, and why?",
    references=("https://spec.graphql.org/September2025/#sec-Type-System.Directives",),
    no_mirror="A directive belongs to documents, and to no answer.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { ok: Boolean }
            directive @live(every: Int) on QUERY  # finding
        """,
        head="""
            type Query { ok: Boolean }
            directive @live on QUERY
        """,
    ),
)
def gql_directive_arg_removed(change: Change) -> str:
    return f"{change.subject} is gone: documents that give it are refused."
