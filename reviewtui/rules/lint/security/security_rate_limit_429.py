from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.access import reachable
from reviewtui.rules.lint.failures import foresees
from reviewtui.rules.rule import Example, each, rule


@rule(
    id="security-rate-limit-429",
    title="Too many calls have no described answer.",
    level=Level.WARN,
    when=each(OperationElement, among=reachable),
    gathered=True,
    why=(
        "Without a limit one client can take the service from all others; without its description clients do "
        "not slow down."
    ),
    fix="Limit how often each consumer may call, and describe 429, best as one shared response.",
    lesson="What keeps a single client with a faulty loop from taking your service down?",
    references=(
        "https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/",
        "https://www.rfc-editor.org/rfc/rfc6585#section-4",
    ),
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
                  "429": {description: Too many calls}
        """,
    ),
)
def security_rate_limit_429(operation: OperationElement, _: None) -> str | None:
    return None if foresees(operation, "429") else "has no answer for too many calls (429)"
