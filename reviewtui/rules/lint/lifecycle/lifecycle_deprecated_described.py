from __future__ import annotations

from reviewtui.formats.elements import OperationElement, ParameterElement
from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import Level
from reviewtui.rules.lint.ending import deprecated, tells_a_way_on
from reviewtui.rules.rule import Example, each, rule


@rule(
    id="lifecycle-deprecated-described",
    title="Something is deprecated, and nothing says what to use in its place.",
    level=Level.WARN,
    when=each(OperationElement, where=deprecated, also=(ParameterElement, SchemaElement), having="deprecated"),
    heuristic=True,
    gathered=True,
    why="Consumers who are told to leave but not where to go stay where they are.",
    fix="Say in the description what replaces it and since when, or why there is nothing in its place.",
    lesson="What would you answer the first consumer who asks what to do now?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#187", "https://google.aip.dev/192"),
    example=Example(
        scope="paths",
        base="""
            /orders/search:
              get:  # finding
                deprecated: true
                description: Finds orders.
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders/search:
              get:
                deprecated: true
                description: Finds orders. Use `GET /orders` with a filter instead.
                responses: {"200": {description: OK}}
        """,
    ),
)
def lifecycle_deprecated_described(element: OperationElement | ParameterElement | SchemaElement) -> str | None:
    return None if tells_a_way_on(element) else "is deprecated without a word on what to use in its place"
