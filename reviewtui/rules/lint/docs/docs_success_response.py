from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

_GOOD = frozenset({"1", "2", "3"})


def _called_by_consumers(operation: OperationElement) -> bool:
    return not operation.webhook


@rule(
    id="docs-success-response",
    title="An operation does not say what comes back when all goes well.",
    level=Level.ERROR,
    when=each(OperationElement, where=_called_by_consumers),
    why="A client is written for the answer that it hopes for. Where only errors are described, that part is guessed.",
    fix="Describe the answer of a call that succeeds, with its status and its body.",
    lesson="How does a client know that this call worked?",
    references=("https://spec.openapis.org/oas/v3.1.0#responses-object",),
    example=Example(
        scope="paths",
        base="""
            /orders:
              get:  # finding
                responses: {"404": {description: Not there}}
        """,
        head="""
            /orders:
              get:
                responses: {"200": {description: OK}, "404": {description: Not there}}
        """,
    ),
)
def docs_success_response(operation: OperationElement) -> str | None:
    good = any(response.code[:1] in _GOOD or response.code == "default" for response in operation.responses)
    return None if good else "has no response of success"
