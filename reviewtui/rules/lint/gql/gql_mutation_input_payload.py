from __future__ import annotations

from reviewtui.formats.graphql.elements import FieldElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import quote

_OBJECTS = frozenset({"type", "interface", "union"})


def _mutation(element: FieldElement) -> bool:
    return element.owner.root == "mutation"


@rule(
    id="gql-mutation-input-payload",
    title="A mutation does not take one input, or does not return a payload.",
    level=Level.INFO,
    when=each(FieldElement, where=_mutation),
    gathered=True,
    why="Fields can be added to an input object and to a payload for years; arguments and bare values grow badly.",
    fix="Take one argument `input` with a type of its own, and return a type of its own.",
    lesson="What will this mutation have to say a year from now?",
    references=("https://relay.dev/docs/guided-tour/updating-data/graphql-mutations/",),
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query { ok: Boolean }
            type Mutation {
              pay(order: ID!, amount: Int): Boolean  # finding
            }
        """,
        head="""
            type Query { ok: Boolean }
            type Mutation {
              pay(input: PayInput!): PayPayload
            }
            input PayInput { order: ID! amount: Int }
            type PayPayload { paid: Boolean }
        """,
    ),
)
def gql_mutation_input_payload(element: FieldElement) -> str | None:
    if len(element.inputs) > 1 or any(keyword != "input" for keyword in element.inputs.values()):
        return "takes other arguments than one input object"
    return None if element.named in _OBJECTS else f"returns {quote(element.field.type)}, to which nothing can be added"
