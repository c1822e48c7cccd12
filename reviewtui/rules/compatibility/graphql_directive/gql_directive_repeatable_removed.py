from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule


@rule(
    id="gql-directive-repeatable-removed",
    title="A directive may be used only once in a place now.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.GRAPHQL_DIRECTIVE, "repeatable", direction=REQUEST, effect=Effect.NARROWS),
    why="Documents that repeat it are refused.",
    fix="Leave it repeatable.",
    lesson="Which documents need it twice?",
    references=("https://spec.graphql.org/September2025/#sec-Type-System.Directives",),
    no_mirror="A directive belongs to documents, and to no answer.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { ok: Boolean }
            directive @tag(name: String) repeatable on FIELD
        """,
        head="""
            type Query { ok: Boolean }
            directive @tag(name: String) on FIELD  # finding
        """,
    ),
)
def gql_directive_repeatable_removed(change: Change) -> str:
    return f"{change.subject} must not be repeated any more: documents that repeat it are refused."
