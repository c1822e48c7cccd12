from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, added, changed, rule


@rule(
    id="gql-directive-optional-arg-added",
    title="A directive of documents has an argument that may be left out.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=(
        added(Kind.GRAPHQL_DIRECTIVE_ARGUMENT, "optional", "default", direction=REQUEST),
        changed(Kind.GRAPHQL_DIRECTIVE_ARGUMENT, "required", direction=REQUEST, effect=Effect.WIDENS),
    ),
    why="Documents that use the directive stay valid.",
    fix="Describe what happens without the argument.",
    lesson="Is it what happened before?",
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
            directive @live(every: Int) on QUERY  # finding
        """,
    ),
)
def gql_directive_optional_arg_added(change: Change) -> str:
    return f"{change.subject} may be given, and may be left out."
