from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.access import secured
from reviewtui.rules.lint.failures import foresees
from reviewtui.rules.rule import Example, each, rule


@rule(
    id="security-401-defined",
    title="A call without valid credentials has no described answer.",
    level=Level.WARN,
    when=each(OperationElement, where=secured),
    gathered=True,
    why="Clients have to tell a login that ran out from a fault of the server, or they try again without end.",
    fix="Describe 401 with a problem body and `WWW-Authenticate`, best as one shared response.",
    lesson="What does a client see whose token ran out a second ago?",
    references=(
        "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/",
        "https://www.rfc-editor.org/rfc/rfc9110#name-401-unauthorized",
    ),
    example=Example(
        scope="paths",
        base="""
            /orders:
              get:  # finding
                security: [{login: []}]
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders:
              get:
                security: [{login: []}]
                responses:
                  "200": {description: OK}
                  "401": {description: Refused}
        """,
    ),
)
def security_401_defined(operation: OperationElement) -> str | None:
    return None if foresees(operation, "401") else "has no answer for missing credentials (401)"
