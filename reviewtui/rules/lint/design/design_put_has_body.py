from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


def _puts(operation: OperationElement) -> bool:
    # Where the path ends in a name, that may be all there is to store: `PUT /teams/{team}/members/{person}`.
    return operation.method == "PUT" and not operation.webhook and not operation.path.endswith("}")


@rule(
    id="design-put-has-body",
    title="A PUT request has no body.",
    level=Level.WARN,
    when=each(OperationElement, where=_puts),
    why=(
        "PUT stores what it is sent. Without a body it says nothing of the new state, and becomes an action in "
        "disguise."
    ),
    fix="Describe the body, or make it a POST if nothing is replaced.",
    lesson="What would a second PUT put in the place of the first?",
    references=("https://www.rfc-editor.org/rfc/rfc9110#name-put",),
    example=Example(
        scope="paths",
        base="""
            /orders/{id}/address:
              put:  # finding
                responses: {"204": {description: Stored}}
        """,
        head="""
            /orders/{id}/address:
              put:
                requestBody:
                  content: {application/json: {schema: {type: object}}}
                responses: {"204": {description: Stored}}
        """,
    ),
)
def design_put_has_body(operation: OperationElement) -> str | None:
    return None if operation.body else "has no body to replace anything with"
