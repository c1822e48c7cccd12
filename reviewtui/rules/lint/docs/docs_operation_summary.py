from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


@rule(
    id="docs-operation-summary",
    title="An operation has no summary.",
    level=Level.WARN,
    when=each(OperationElement),
    gathered=True,
    why="The summary is the line by which people find an operation in a list.",
    fix="Say in a few words what a consumer gets done with it, beginning with a verb.",
    lesson="How would you tell a colleague in one line what this call is for?",
    references=("https://spec.openapis.org/oas/v3.1.0#operation-object",),
    example=Example(
        scope="paths",
        base="""
            /orders:
              get:  # finding
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders:
              get:
                summary: List the orders of a customer
                responses: {"200": {description: OK}}
        """,
    ),
)
def docs_operation_summary(operation: OperationElement) -> str | None:
    return None if operation.text("summary").strip() else "has no summary"
