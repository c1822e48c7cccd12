from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule


@rule(
    id="gql-deprecated-enum-value-removed",
    title="An enum has lost a deprecated value.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.GRAPHQL_ENUM_VALUE, "deprecated"),
    why="Those who read the mark are prepared; documents that still name the value are refused.",
    fix="Look at the usage, and waive this once the value is not met any more.",
    lesson="When was the value last sent or returned?",
    references=("https://spec.graphql.org/September2025/#sec--deprecated",),
    no_mirror="An announced end holds in both directions.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { status: Status }
            enum Status {
              OPEN
              PAID @deprecated  # finding
            }
        """,
        head="""
            type Query { status: Status }
            enum Status {
              OPEN
            }
        """,
    ),
)
def gql_deprecated_enum_value_removed(change: Change) -> str:
    return f"{change.subject} is gone. It was deprecated; documents that still name it are refused."
