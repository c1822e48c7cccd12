from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.access import writes
from reviewtui.rules.lint.failures import foresees
from reviewtui.rules.rule import Example, each, rule


def _takes_input(operation: OperationElement) -> bool:
    asked = operation.body is not None or any(one.where == "query" for one in operation.parameters)
    return asked and writes(operation)


@rule(
    id="security-input-validation-error",
    title="An operation that takes input has no answer for wrong input.",
    level=Level.WARN,
    when=each(OperationElement, where=_takes_input),
    gathered=True,
    why="Clients cannot tell which of their values was refused, and what is not described is often not checked.",
    fix="Describe 400 or 422 with a body that names the value and what is wrong with it.",
    lesson="What does a client learn when it sends a quantity of minus one?",
    references=(
        "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/",
        "https://www.rfc-editor.org/rfc/rfc9110#name-422-unprocessable-content",
    ),
    example=Example(
        scope="paths",
        base="""
            /orders:
              post:  # finding
                requestBody:
                  content: {application/json: {schema: {type: object}}}
                responses:
                  "201": {description: Created}
        """,
        head="""
            /orders:
              post:
                requestBody:
                  content: {application/json: {schema: {type: object}}}
                responses:
                  "201": {description: Created}
                  "422": {description: Refused}
        """,
    ),
)
def security_input_validation_error(operation: OperationElement) -> str | None:
    return None if foresees(operation, "400", "422") else "has no answer for wrong input (400 or 422)"
