from __future__ import annotations

from reviewtui.formats.graphql.elements import FieldElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

_LIMITS = frozenset({"first", "last", "limit", "take", "size", "pagesize", "perpage", "count", "max", "top"})
_PAGES = ("Connection", "Edge", "Page", "Payload")
_OBJECTS = frozenset({"type", "interface", "union"})


def _lists_objects(element: FieldElement) -> bool:
    return "[" in element.field.type and element.named in _OBJECTS and not element.owner.name.endswith(_PAGES)


@rule(
    id="gql-list-pagination",
    title="A list of objects has no limit.",
    level=Level.WARN,
    when=each(FieldElement, where=_lists_objects),
    gathered=True,
    heuristic=True,
    why="Whoever asks gets all there is. That works until there is much, and is an open door for whoever means harm.",
    fix="Take a `first` argument with a highest value, or answer with a Relay connection.",
    lesson="How many are there today for the largest customer?",
    references=("https://relay.dev/graphql/connections.htm",),
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query {
              orders: [Order!]!  # finding
            }
            type Order { id: ID! }
        """,
        head="""
            type Query {
              orders(first: Int = 20): [Order!]!
            }
            type Order { id: ID! }
        """,
    ),
)
def gql_list_pagination(element: FieldElement) -> str | None:
    limited = any(name.replace("_", "").lower() in _LIMITS for name in element.inputs)
    return None if limited else "lists objects without a limit"
