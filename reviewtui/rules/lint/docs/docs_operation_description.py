from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


@rule(
    id="docs-operation-description",
    title="An operation has no description.",
    level=Level.WARN,
    when=each(OperationElement),
    gathered=True,
    why="What a call does beside its answer, who may make it and what goes wrong fits in no other field.",
    fix="Describe what happens, what else is changed by it, and which rights it needs.",
    lesson="What does this call do that its answer does not show?",
    references=("https://spec.openapis.org/oas/v3.1.0#operation-object",),
    example=Example(
        scope="paths",
        base="""
            /orders:
              post:  # finding
                summary: Place an order
                responses: {"201": {description: Created}}
        """,
        head="""
            /orders:
              post:
                summary: Place an order
                description: Reserves the parts and charges the card of the customer. Needs the right to buy.
                responses: {"201": {description: Created}}
        """,
    ),
)
def docs_operation_description(operation: OperationElement) -> str | None:
    return None if operation.text("description").strip() else "has no description"
