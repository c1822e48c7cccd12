from __future__ import annotations

from reviewtui.formats.elements import ResponseElement
from reviewtui.model import Level
from reviewtui.rules.lint.failures import for_consumers
from reviewtui.rules.rule import Example, each, rule


def _unavailable(response: ResponseElement) -> bool:
    return response.code == "503"


@rule(
    id="reliability-503-retry",
    title="A service that is down for a while does not say when to come back.",
    level=Level.INFO,
    when=each(ResponseElement, where=_unavailable, among=for_consumers),
    gathered=True,
    why="Without a time all clients come back at once, and the service that has just recovered goes down again.",
    fix="Send `Retry-After` with every 503, and declare the header.",
    lesson="How many clients will call in the first second after the outage?",
    references=("https://www.rfc-editor.org/rfc/rfc9110#name-retry-after",),
    example=Example(
        scope="responses",
        base="""
            "503":  # finding
              description: Come back later
        """,
        head="""
            "503":
              description: Come back later
              headers:
                Retry-After: {schema: {type: integer}}
        """,
    ),
)
def reliability_503_retry(response: ResponseElement, _: object) -> str | None:
    return None if response.header("Retry-After") else "has no `Retry-After` header"
