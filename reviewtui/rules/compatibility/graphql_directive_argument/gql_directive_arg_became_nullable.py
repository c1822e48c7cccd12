from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.graphql_words import became
from reviewtui.rules.rule import REQUEST, Example, changed, rule


@rule(
    id="gql-directive-arg-became-nullable",
    title="An argument of a directive may be null now.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.GRAPHQL_DIRECTIVE_ARGUMENT, "null", direction=REQUEST, effect=Effect.WIDENS),
    why="Documents that give a value still may.",
    fix="Say what the directive does with null.",
    lesson="Does null switch the directive off?",
    references=("https://spec.graphql.org/September2025/#sec-Type-System.Directives",),
    no_mirror="A directive belongs to documents, and to no answer.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { ok: Boolean }
            directive @live(every: Int!) on QUERY
        """,
        head="""
            type Query { ok: Boolean }
            directive @live(every: Int) on QUERY  # finding
        """,
    ),
)
def gql_directive_arg_became_nullable(change: Change) -> str:
    return f"{became(change)}: it may be null."
