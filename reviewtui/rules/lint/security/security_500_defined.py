from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.failures import foresees
from reviewtui.rules.rule import Example, each, rule


def _for_consumers(operation: OperationElement) -> bool:
    return not operation.webhook


@rule(
    id="security-500-defined",
    title="A fault of the server has no described answer.",
    level=Level.INFO,
    when=each(OperationElement, where=_for_consumers),
    gathered=True,
    why="What is not designed is left to the framework, which likes to show stack traces, queries and versions.",
    fix="Describe `default` or 500 with a problem body that says no more than a client needs.",
    lesson="What does a stranger read in the answer when the database is down?",
    references=("https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/",),
    example=Example(
        scope="paths",
        base="""
            /orders:
              post:  # finding
                responses:
                  "201": {description: Created}
        """,
        head="""
            /orders:
              post:
                responses:
                  "201": {description: Created}
                  default: {description: The error}
        """,
    ),
)
def security_500_defined(operation: OperationElement) -> str | None:
    known = any(response.code.startswith("5") for response in operation.responses)
    return None if known or foresees(operation, "500") else "has no answer for faults of the server (500)"
