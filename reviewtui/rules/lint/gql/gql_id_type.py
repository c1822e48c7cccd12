from __future__ import annotations

from reviewtui.formats.graphql.elements import FieldElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import quote


def _identifies(element: FieldElement) -> bool:
    return element.name == "id"


@rule(
    id="gql-id-type",
    title="An `id` is not an `ID!`.",
    level=Level.INFO,
    when=each(FieldElement, where=_identifies),
    gathered=True,
    heuristic=True,
    why="Clients keep what they know by `id`. One that may be null, or that they take for a number, fails them.",
    fix="Make it `ID!` before it is released.",
    lesson="Can there be an object that has no identity yet?",
    references=("https://spec.graphql.org/September2025/#sec-ID",),
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { order: Order }
            type Order {
              id: Int  # finding
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
def gql_id_type(element: FieldElement) -> str | None:
    return None if element.field.type == "ID!" else f"is {quote(element.field.type)} and not `ID!`"
