from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule


@rule(
    id="gql-enum-value-removed",
    title="An enum has lost a value that was not deprecated.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.GRAPHQL_ENUM_VALUE, ""),
    why="Documents with the literal are refused, and data that is stored with it cannot be returned.",
    fix="Deprecate the value first, and move stored data away from it.",
    lesson="Does any stored record still have this value?",
    references=("https://spec.graphql.org/September2025/#sec-Enums",),
    no_mirror="A value that is gone is missed in both directions.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { status: Status }
            enum Status {
              OPEN
              PAID  # finding
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
def gql_enum_value_removed(change: Change) -> str:
    return f"{change.subject} is gone: documents that name it are refused, and data that has it cannot be returned."
