from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-operation-action-changed",
    title="An operation turned from sending to receiving, or the reverse.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_OPERATION, "action"),
    why="Producers and consumers change places: whoever listened has to send now.",
    fix="Keep the operation, and add one of another name for the other way.",
    lesson="Was the old direction a mistake in the description, or did the application really turn?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#operationObject",),
    no_mirror="Either way both sides change places.",
    example=Example(
        scope="async-operation",
        base="""
            action: receive
            channel: {$ref: "#/channels/orders"}
        """,
        head="""
            action: send  # finding
            channel: {$ref: "#/channels/orders"}
        """,
    ),
    formats=("asyncapi",),
)
def async_operation_action_changed(change: Change) -> str:
    return f"The action of {change.subject} changed {differs(change)}: producers and consumers change places."
