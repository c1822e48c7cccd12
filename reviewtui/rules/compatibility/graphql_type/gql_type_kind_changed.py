from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.graphql_words import kind_word
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="gql-type-kind-changed",
    title="A type became another kind of type.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.GRAPHQL_TYPE, "kind"),
    why="Objects, unions and scalars are selected in different ways; documents that do it as before are refused.",
    fix="Give the new kind a new name, and keep the old type until nobody uses it.",
    lesson="What made one name fit two different things?",
    references=("https://spec.graphql.org/September2025/#sec-Types",),
    no_mirror="A type is met in both directions, and this says so for both.",
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { result: Result }
            type Result { id: ID! }
        """,
        head="""
            type Query { result: Result }
            union Result = Order  # finding
            type Order { id: ID! }
        """,
    ),
)
def gql_type_kind_changed(change: Change) -> str:
    return f"{change.subject} is {kind_word(change.after)} now: documents that use it as before are refused."
