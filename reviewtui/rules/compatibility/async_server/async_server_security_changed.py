from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-server-security-changed",
    title="A server refuses a way to log in that it took before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_SERVER, "security", effect=Effect.NARROWS),
    why="Clients that prove who they are in the old way are refused at the door.",
    fix="Accept both ways until every client has new credentials.",
    lesson="How long does it take to give every client new credentials?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#securitySchemeObject",),
    mirror="async-server-security-eased",
    example=Example(
        scope="async-server",
        base="""
            host: kafka.example.com
            protocol: kafka-secure
            security:
              - $ref: "#/components/securitySchemes/password"
              - $ref: "#/components/securitySchemes/certificate"
        """,
        head="""
            host: kafka.example.com
            protocol: kafka-secure
            security:  # finding
              - $ref: "#/components/securitySchemes/certificate"
        """,
    ),
    formats=("asyncapi",),
)
def async_server_security_changed(change: Change) -> str:
    return f"{change.subject} asks for other credentials ({differs(change)}): clients with the old ones are refused."
