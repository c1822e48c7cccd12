from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.ending import deprecated
from reviewtui.rules.rule import Example, Said, each, rule


def _answering(operation: OperationElement) -> bool:
    answers = any(response.success for response in operation.responses)
    return answers and not operation.webhook and deprecated(operation)


@rule(
    id="lifecycle-deprecated-headers",
    title="A deprecated operation does not tell its callers while they call.",
    level=Level.WARN,
    when=each(OperationElement, where=_answering),
    gathered=True,
    why="Those who still call an old operation do not read its documentation. Headers reach their logs and alarms.",
    fix="Send `Deprecation` and `Sunset` with every answer, and declare both headers.",
    lesson="How does a program that runs since three years learn that this operation goes away?",
    references=("https://www.rfc-editor.org/rfc/rfc9745", "https://www.rfc-editor.org/rfc/rfc8594"),
    example=Example(
        scope="operation",
        base="""
            deprecated: true
            responses:
              "200":  # finding
                description: OK
        """,
        head="""
            deprecated: true
            responses:
              "200":
                description: OK
                headers:
                  Deprecation: {schema: {type: string}}
                  Sunset: {schema: {type: string}}
        """,
    ),
)
def lifecycle_deprecated_headers(operation: OperationElement) -> Said | None:
    for response in operation.responses:
        if response.success and not response.header("Deprecation", "Sunset"):
            return Said("has no `Deprecation` or `Sunset` header", response.node)
    return None
