from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.graphql_words import deprecation_words
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="gql-type-deprecation-changed",
    title="What is said about the end of a type has changed.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.GRAPHQL_TYPE, "deprecation"),
    why="The mark is for people: documents that use the type work as before.",
    fix="Deprecate the fields that lead to the type too: that is what tools show.",
    lesson="Which type takes its place?",
    references=("https://spec.graphql.org/September2025/#sec--deprecated",),
    no_mirror="The mark is for people.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            directive @deprecated(reason: String) on OBJECT | FIELD_DEFINITION
            type Query { order: Order }
            type Order { id: ID! }
        """,
        head="""
            directive @deprecated(reason: String) on OBJECT | FIELD_DEFINITION
            type Query { order: Order }
            type Order @deprecated(reason: "Use Purchase.") { id: ID! }  # finding
        """,
    ),
)
def gql_type_deprecation_changed(change: Change) -> str:
    return deprecation_words(change)
