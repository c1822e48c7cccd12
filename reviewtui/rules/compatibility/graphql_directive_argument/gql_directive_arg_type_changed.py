from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.graphql_words import became
from reviewtui.rules.rule import REQUEST, Example, changed, rule


@rule(
    id="gql-directive-arg-type-changed",
    title="An argument of a directive takes other values.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=(
        changed(Kind.GRAPHQL_DIRECTIVE_ARGUMENT, "type", "list", direction=REQUEST),
        changed(Kind.GRAPHQL_DIRECTIVE_ARGUMENT, "null", direction=REQUEST, effect=(Effect.NARROWS, Effect.REPLACES)),
    ),
    why="Documents that give what was right before are refused.",
    fix="Add an argument of the new type under another name.",
    lesson="Can the server tell the old form from the new one, and take both?",
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
            directive @live(every: String) on QUERY  # finding
        """,
    ),
)
def gql_directive_arg_type_changed(change: Change) -> str:
    return f"{became(change)}: documents that give the old form are refused."
