from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.graphql_words import deprecation_words
from reviewtui.rules.rule import REQUEST, Example, changed, rule


@rule(
    id="gql-directive-arg-marked",
    title="What is said about the end of a directive's argument has changed.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.GRAPHQL_DIRECTIVE_ARGUMENT, "deprecation", "deprecated-required", direction=REQUEST),
    why="People who write documents see it in their editors.",
    fix="Say what to write instead.",
    lesson="Is there a document in the examples that still has it?",
    references=("https://spec.graphql.org/September2025/#sec-Type-System.Directives",),
    no_mirror="A directive belongs to documents, and to no answer.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { ok: Boolean }
            directive @live(every: Int) on QUERY
        """,
        head="""
            type Query { ok: Boolean }
            directive @live(every: Int @deprecated(reason: "Ignored.")) on QUERY  # finding
        """,
    ),
)
def gql_directive_arg_marked(change: Change) -> str:
    return (
        f"{change.subject} must be given and is deprecated: tools that check the schema refuse it."
        if change.fact == "deprecated-required"
        else deprecation_words(change)
    )
