from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

_REST = ("4XX", "5XX")


def _called_by_consumers(operation: OperationElement) -> bool:
    return not operation.webhook


@rule(
    id="docs-default-response",
    title="Nothing is said of the answers that nobody foresaw.",
    level=Level.INFO,
    when=each(OperationElement, where=_called_by_consumers),
    gathered=True,
    why="Gateways and later versions answer with statuses that no list has. Clients should know the form even then.",
    fix="Add a `default` response with the common error schema.",
    lesson="What does the generated client do with a 418?",
    references=("https://spec.openapis.org/oas/v3.1.0#responses-object",),
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
                responses:
                  "200": {description: OK}
                  default: {description: Any error}
        """,
    ),
)
def docs_default_response(operation: OperationElement) -> str | None:
    ranges = all(operation.answer(code) for code in _REST)
    return None if ranges or operation.answer("default") else "has no `default` response"
