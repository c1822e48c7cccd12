from __future__ import annotations

from reviewtui.model import Change, Direction, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, added, rule


@rule(
    id="gql-enum-value-added",
    title="An answer may hold a new enum value.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=added(Kind.GRAPHQL_ENUM_VALUE, direction=(RESPONSE, Direction.BOTH, Direction.NONE)),
    why="Clients that list all values, in a switch or a generated type, fail on one that they do not know.",
    fix="Announce the value before it is first returned, and ask clients for a default branch.",
    lesson="What does the oldest client in use do with a value that it does not know?",
    references=("https://spec.graphql.org/September2025/#sec-Enums",),
    mirror="gql-input-enum-value-added",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { status: Status }
            enum Status {
              OPEN
            }
        """,
        head="""
            type Query { status: Status }
            enum Status {
              OPEN
              PAID  # finding
            }
        """,
    ),
)
def gql_enum_value_added(change: Change) -> str:
    return f"{change.subject} is new: clients that list all values do not know it."
