from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-operation-security-eased",
    title="An operation asks for fewer credentials, or takes others as well.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_OPERATION, "security", effect=Effect.WIDENS),
    why="Whoever was let in before is let in still.",
    fix="Confirm with whoever owns the data that more people may use it.",
    lesson="Was this opened on purpose?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#operationObject",),
    mirror="async-operation-security-added",
    example=Example(
        scope="async-operation",
        base="""
            action: receive
            channel: {$ref: "#/channels/orders"}
            security: [{$ref: "#/components/securitySchemes/password"}]  # finding
        """,
        head="""
            action: receive
            channel: {$ref: "#/channels/orders"}
        """,
    ),
    formats=("asyncapi",),
)
def async_operation_security_eased(change: Change) -> str:
    return f"{change.subject} accepts more credentials than before ({differs(change)})."
