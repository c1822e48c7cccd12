from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="gql-arg-default-changed",
    title="An argument has another default.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.GRAPHQL_ARGUMENT, "default"),
    why="Whoever leaves it out gets another answer without having changed anything.",
    fix="Keep the default, and let those who want the new one ask for it.",
    lesson="Who would notice first: you, or a client?",
    references=("https://spec.graphql.org/September2025/#sec-Field-Arguments",),
    no_mirror="An answer has no defaults.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { orders(first: Int = 10): [ID] }
        """,
        head="""
            type Query { orders(first: Int = 20): [ID] }  # finding
        """,
    ),
)
def gql_arg_default_changed(change: Change) -> str:
    return f"The default of {change.subject} changed {differs(change)}: whoever leaves it out gets another answer."
