from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.graphql_words import deprecation_words
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="gql-arg-deprecation-changed",
    title="What is said about the end of an argument has changed.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.GRAPHQL_ARGUMENT, "deprecation"),
    why="Tools show it to those who write documents.",
    fix="Say in the reason what to pass instead.",
    lesson="Can clients do the same without this argument?",
    references=("https://spec.graphql.org/September2025/#sec--deprecated",),
    no_mirror="Marks are for people.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { orders(first: Int, page: Int): [ID] }
        """,
        head="""
            type Query { orders(first: Int, page: Int @deprecated(reason: "Use first.")): [ID] }  # finding
        """,
    ),
)
def gql_arg_deprecation_changed(change: Change) -> str:
    return deprecation_words(change)
