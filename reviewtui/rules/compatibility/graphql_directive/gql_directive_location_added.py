from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import listed


@rule(
    id="gql-directive-location-added",
    title="A directive may stand in more places.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.GRAPHQL_DIRECTIVE, "locations", direction=REQUEST, effect=Effect.WIDENS),
    why="Documents that use it elsewhere stay as they are.",
    fix="Describe what it does in the new place.",
    lesson="Does it mean the same in the new place?",
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
            directive @live on QUERY | FIELD  # finding
        """,
    ),
)
def gql_directive_location_added(change: Change) -> str:
    return f"{change.subject} may also stand on {listed(change.after)} now."
