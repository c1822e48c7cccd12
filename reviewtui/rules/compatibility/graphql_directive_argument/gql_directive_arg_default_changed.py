from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="gql-directive-arg-default-changed",
    title="An argument of a directive has another default.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.GRAPHQL_DIRECTIVE_ARGUMENT, "default", "default-removed", direction=REQUEST),
    why="Documents that leave it out get something else than before.",
    fix="Keep the default that documents were written for.",
    lesson="Which documents were written with the default in mind?",
    references=("https://spec.graphql.org/September2025/#sec-Type-System.Directives",),
    no_mirror="A directive belongs to documents, and to no answer.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { ok: Boolean }
            directive @live(every: Int = 5) on QUERY
        """,
        head="""
            type Query { ok: Boolean }
            directive @live(every: Int = 60) on QUERY  # finding
        """,
    ),
)
def gql_directive_arg_default_changed(change: Change) -> str:
    return f"The default of {change.subject} changed {differs(change)}: documents that leave it out get something else."
