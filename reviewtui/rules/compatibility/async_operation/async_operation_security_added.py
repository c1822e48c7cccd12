from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-operation-security-added",
    title="An operation asks for credentials that it did not ask for.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_OPERATION, "security", effect=Effect.NARROWS),
    why="Clients that have no such credentials are refused for this operation.",
    fix="Accept the old and the new way for a while.",
    lesson="Which client has the new credentials today?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#operationObject",),
    mirror="async-operation-security-eased",
    example=Example(
        scope="async-operation",
        base="""
            action: receive
            channel: {$ref: "#/channels/orders"}
        """,
        head="""
            action: receive
            channel: {$ref: "#/channels/orders"}
            security: [{$ref: "#/components/securitySchemes/password"}]  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_operation_security_added(change: Change) -> str:
    return f"{change.subject} asks for other credentials ({differs(change)}): clients without them are refused."
