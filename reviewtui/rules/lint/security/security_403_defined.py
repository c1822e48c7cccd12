from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.access import secured
from reviewtui.rules.lint.failures import foresees
from reviewtui.rules.rule import Example, each, rule


@rule(
    id="security-403-defined",
    title="A call without the needed right has no described answer.",
    level=Level.INFO,
    when=each(OperationElement, where=secured),
    gathered=True,
    why="A client that cannot tell a missing right from a missing login sends its users to log in again, in vain.",
    fix=(
        "Describe 403, and say in its body which right is missing; or say that you answer 404 so as to reveal nothing."
    ),
    lesson="What does a user see who is logged in but must not do this?",
    references=(
        "https://owasp.org/API-Security/editions/2023/en/0xa5-broken-function-level-authorization/",
        "https://www.rfc-editor.org/rfc/rfc9110#name-403-forbidden",
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
                  "403": {description: Refused}
        """,
    ),
)
def security_403_defined(operation: OperationElement) -> str | None:
    return None if foresees(operation, "403") else "has no answer for missing rights (403)"
