from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import shown


@rule(
    id="gql-arg-default-removed",
    title="An argument has no default any more.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.GRAPHQL_ARGUMENT, "default-removed"),
    why="Whoever leaves it out now leaves the choice to the server, which may choose otherwise.",
    fix="Keep the default in the schema, where everybody sees it.",
    lesson="What does the server do when the argument is not there?",
    references=("https://spec.graphql.org/September2025/#sec-Field-Arguments",),
    no_mirror="What comes back is never filled in.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { orders(first: Int = 10): [ID] }
        """,
        head="""
            type Query { orders(first: Int): [ID] }  # finding
        """,
    ),
)
def gql_arg_default_removed(change: Change) -> str:
    return f"{change.subject} has lost its default {shown(change.before)}: leaving it out may mean something else."
