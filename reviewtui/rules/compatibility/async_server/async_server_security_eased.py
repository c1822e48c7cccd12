from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-server-security-eased",
    title="A server takes one more way to log in, or asks for less.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_SERVER, "security", effect=Effect.WIDENS),
    why="The old credentials still open the door.",
    fix="Check that it was meant: what is open to more people is a decision.",
    lesson="Who may connect now that could not before?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#securitySchemeObject",),
    mirror="async-server-security-changed",
    example=Example(
        scope="async-server",
        base="""
            host: kafka.example.com
            protocol: kafka-secure
            security: [{$ref: "#/components/securitySchemes/password"}]
        """,
        head="""
            host: kafka.example.com
            protocol: kafka-secure
            security:  # finding
              - $ref: "#/components/securitySchemes/password"
              - $ref: "#/components/securitySchemes/certificate"
        """,
    ),
    formats=("asyncapi",),
)
def async_server_security_eased(change: Change) -> str:
    return f"{change.subject} accepts more credentials than before ({differs(change)})."
