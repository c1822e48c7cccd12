from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.graphql_words import became
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="gql-field-list-wrapping-changed",
    title="A field became a list, or stopped being one.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.GRAPHQL_FIELD, "list"),
    why="Clients find an array where they expect one value, or the reverse, and fail while they read it.",
    fix="Add a field with a plural name for the list, and deprecate the single one.",
    lesson="Which of several values would old clients want to see?",
    references=("https://spec.graphql.org/September2025/#sec-List",),
    no_mirror="For what is sent, a list is one more change of type.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { order: Order }
            type Order { item: Item }
            type Item { id: ID! }
        """,
        head="""
            type Query { order: Order }
            type Order { item: [Item] }  # finding
            type Item { id: ID! }
        """,
    ),
)
def gql_field_list_wrapping_changed(change: Change) -> str:
    return f"{became(change)}: clients expect the old form."
