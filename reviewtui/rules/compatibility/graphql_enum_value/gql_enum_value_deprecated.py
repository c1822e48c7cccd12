from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.graphql_words import deprecation_words
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="gql-enum-value-deprecated",
    title="What is said about the end of an enum value has changed.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.GRAPHQL_ENUM_VALUE, "deprecation"),
    why="Editors strike the value out, and people choose another.",
    fix="Say in the reason which value takes over.",
    lesson="Can both values be met for a while?",
    references=("https://spec.graphql.org/September2025/#sec--deprecated",),
    no_mirror="A mark is read alike by those who send and those who receive.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { status: Status }
            enum Status { OPEN PAID }
        """,
        head="""
            type Query { status: Status }
            enum Status {
              OPEN
              PAID @deprecated(reason: "Use SETTLED.")  # finding
            }
        """,
    ),
)
def gql_enum_value_deprecated(change: Change) -> str:
    return deprecation_words(change)
