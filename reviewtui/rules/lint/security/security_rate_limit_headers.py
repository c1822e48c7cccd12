from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.access import reachable
from reviewtui.rules.lint.limits import tells_limits
from reviewtui.rules.rule import Example, each, rule


@rule(
    id="security-rate-limit-headers",
    title="No answer tells how many calls are left.",
    level=Level.INFO,
    when=each(OperationElement, among=reachable),
    gathered=True,
    why="Clients that learn of a limit only by running into it come in bursts; those that see it coming slow down.",
    fix=(
        "Send `RateLimit` and `RateLimit-Policy`, or the headers with `Limit`, `Remaining` and `Reset`, and "
        "describe them."
    ),
    lesson="How does a well-behaved client know that it should slow down?",
    references=(
        "https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/",
        "https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/",
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
                  "201":
                    description: Created
                    headers:
                      RateLimit: {schema: {type: string}}
        """,
    ),
)
def security_rate_limit_headers(operation: OperationElement, _: None) -> str | None:
    return None if tells_limits(operation) else "tells nobody how many calls are left"
