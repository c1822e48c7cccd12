from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, added, rule


@rule(
    id="gql-input-enum-value-added",
    title="Clients may send a new enum value.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.GRAPHQL_ENUM_VALUE, direction=REQUEST),
    why="The enum is never returned; clients that do not know the value do not send it.",
    fix="Say what the value does.",
    lesson="Will this enum ever be part of an answer?",
    references=("https://spec.graphql.org/September2025/#sec-Enums",),
    mirror="gql-enum-value-added",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { orders(by: Status): ID }
            enum Status { OPEN }
        """,
        head="""
            type Query { orders(by: Status): ID }
            enum Status {
              OPEN
              PAID  # finding
            }
        """,
    ),
)
def gql_input_enum_value_added(change: Change) -> str:
    return f"{change.subject} is new; clients may send it, and never get it."
