from __future__ import annotations

from reviewtui.formats.elements import ParameterElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import words
from reviewtui.rules.rule import Example, each, rule


def _id(parameter: ParameterElement) -> bool:
    return parameter.where == "path" and words(parameter.name)[-1:] in {("id",), ("identifier",)}


@rule(
    id="design-id-not-numeric",
    title="An id in a path is a number.",
    level=Level.WARN,
    when=each(ParameterElement, where=_id, options=("numeric_ids",)),
    gathered=True,
    why="Numbers that count up tell how many there are, and invite to try the next one.",
    fix="Hand out random or opaque ids, such as UUIDs. Whether the caller may see the object must be checked anyway.",
    lesson="What does a caller learn by adding one to this id?",
    references=("https://owasp.org/API-Security/editions/2023/en/0xa1-broken-object-level-authorization/",),
    example=Example(
        scope="paths",
        base="""
            /orders/{order_id}:
              get:
                parameters:
                  - {name: order_id, in: path, required: true, schema: {type: integer}}  # finding
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders/{order_id}:
              get:
                parameters:
                  - {name: order_id, in: path, required: true, schema: {type: string, format: uuid}}
                responses: {"200": {description: OK}}
        """,
    ),
)
def design_id_not_numeric(parameter: ParameterElement, allowed: bool) -> str | None:  # noqa: FBT001 - a setting
    numeric = parameter.schema_value.get("type") in ("integer", "number")
    return "is a number" if numeric and not allowed else None
