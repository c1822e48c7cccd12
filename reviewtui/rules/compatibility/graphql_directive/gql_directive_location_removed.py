from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import listed


@rule(
    id="gql-directive-location-removed",
    title="A directive may stand in fewer places.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.GRAPHQL_DIRECTIVE, "locations", direction=REQUEST, effect=Effect.NARROWS),
    why="Documents that have it in one of those places are refused.",
    fix="Allow the place, and ignore the directive there.",
    lesson="Where do documents put it today?",
    references=("https://spec.graphql.org/September2025/#sec-Type-System.Directives",),
    no_mirror="A directive belongs to documents, and to no answer.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { ok: Boolean }
            directive @live on QUERY | FIELD
        """,
        head="""
            type Query { ok: Boolean }
            directive @live on QUERY  # finding
        """,
    ),
)
def gql_directive_location_removed(change: Change) -> str:
    return f"{change.subject} must not stand on {listed(change.before)} any more: documents with it there are refused."
