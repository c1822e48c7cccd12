from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule


@rule(
    id="gql-field-removed",
    title="A field is gone that was not deprecated.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.GRAPHQL_FIELD, ""),
    why="A document that selects it is refused as a whole, not only this field.",
    fix="Bring it back with `@deprecated(reason:)`, watch who still selects it, and remove it when nobody does.",
    lesson="How would you know today who selects this field?",
    references=("https://spec.graphql.org/September2025/#sec-Objects",),
    mirror="gql-arg-removed",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { order: Order }
            type Order {
              id: ID!
              total: Float  # finding
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
def gql_field_removed(change: Change) -> str:
    return f"{change.subject} is gone: documents that select it are refused."
