from __future__ import annotations

from reviewtui.formats.graphql.elements import FieldElement, TypeElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


def _undescribed(element: TypeElement | FieldElement) -> bool:
    return not isinstance(element, TypeElement) or not element.root


@rule(
    id="gql-description",
    title="A type or a field has no description.",
    level=Level.WARN,
    when=each(TypeElement, where=_undescribed, also=(FieldElement,)),
    gathered=True,
    why="The schema is the manual: editors show these texts while somebody writes a document, and nothing else.",
    fix="Say in a sentence what it is, and what its values mean.",
    lesson="What would a newcomer ask about this name?",
    references=("https://spec.graphql.org/September2025/#sec-Descriptions",),
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query {
              order: Order  # finding
            }
            "A sale."
            type Order {
              "What it is known by."
              id: ID!
            }
        """,
        head="""
            type Query {
              "The latest order."
              order: Order
            }
            "A sale."
            type Order {
              "What it is known by."
              id: ID!
            }
        """,
    ),
)
def gql_description(element: TypeElement | FieldElement) -> str | None:
    return None if element.described else "has no description"
