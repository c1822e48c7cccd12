from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule


@rule(
    id="gql-deprecated-field-removed",
    title="A deprecated field is gone.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.GRAPHQL_FIELD, "deprecated"),
    why="It was announced, but documents that still select it are refused all the same.",
    fix="Look at the usage before the change is merged; waive this once nobody selects the field.",
    lesson="How long was the field marked, and who was told?",
    references=("https://spec.graphql.org/September2025/#sec--deprecated",),
    no_mirror="An announcement does not depend on who sends the value.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { order: Order }
            type Order {
              id: ID!
              total: Float @deprecated(reason: "Use amount.")  # finding
            }
        """,
        head="""
            type Query { order: Order }
            type Order {
              id: ID!
            }
        """,
    ),
)
def gql_deprecated_field_removed(change: Change) -> str:
    return f"{change.subject} is gone. It was deprecated; documents that still select it are refused."
