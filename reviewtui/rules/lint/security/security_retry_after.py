from __future__ import annotations

from reviewtui.formats.elements import ResponseElement
from reviewtui.model import Level
from reviewtui.rules.lint.failures import for_consumers
from reviewtui.rules.lint.limits import tells_when
from reviewtui.rules.rule import Example, each, rule


def _sends_away(response: ResponseElement) -> bool:
    return response.code == "429"


@rule(
    id="security-retry-after",
    title="An answer sends clients away and does not say until when.",
    level=Level.WARN,
    when=each(ResponseElement, where=_sends_away, among=for_consumers),
    gathered=True,
    why="Clients that must guess all come back at once, and keep the service down that was about to recover.",
    fix="Send `Retry-After` with every 429, and describe it.",
    lesson="When do a thousand clients come back that were all turned away in the same second?",
    references=(
        "https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/",
        "https://www.rfc-editor.org/rfc/rfc9110#name-retry-after",
    ),
    example=Example(
        scope="responses",
        base="""
            "429":  # finding
              description: Too many calls
        """,
        head="""
            "429":
              description: Too many calls
              headers:
                Retry-After: {schema: {type: integer}}
        """,
    ),
)
def security_retry_after(response: ResponseElement, _: None) -> str | None:
    return None if tells_when(response) else "does not say when to come back (`Retry-After`)"
