from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule


@rule(
    id="gql-directive-repeatable-added",
    title="A directive may be used several times in a place now.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.GRAPHQL_DIRECTIVE, "repeatable", direction=REQUEST, effect=Effect.WIDENS),
    why="Documents that use it once stay as they are.",
    fix="Say what comes of several uses.",
    lesson="In which order do several uses count?",
    references=("https://spec.graphql.org/September2025/#sec-Type-System.Directives",),
    no_mirror="A directive belongs to documents, and to no answer.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { ok: Boolean }
            directive @tag on FIELD
        """,
        head="""
            type Query { ok: Boolean }
            directive @tag repeatable on FIELD  # finding
        """,
    ),
)
def gql_directive_repeatable_added(change: Change) -> str:
    return f"{change.subject} may be repeated now."
