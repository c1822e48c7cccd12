from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, added, changed, rule


@rule(
    id="gql-directive-required-arg-added",
    title="A directive of documents asks for an argument that was not needed before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=(
        added(Kind.GRAPHQL_DIRECTIVE_ARGUMENT, "required", direction=REQUEST),
        changed(Kind.GRAPHQL_DIRECTIVE_ARGUMENT, "required", direction=REQUEST, effect=Effect.NARROWS),
    ),
    why="Documents that use it without are refused.",
    fix="Give the argument a default.",
    lesson="What should the directive do for those who know nothing of the argument?",
    references=("https://spec.graphql.org/September2025/#sec-Type-System.Directives",),
    no_mirror="A directive belongs to documents, and to no answer.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { ok: Boolean }
            directive @live on QUERY
        """,
        head="""
            type Query { ok: Boolean }
            directive @live(every: Int!) on QUERY  # finding
        """,
    ),
)
def gql_directive_required_arg_added(change: Change) -> str:
    return f"{change.subject} must be given now: documents that use the directive without it are refused."
