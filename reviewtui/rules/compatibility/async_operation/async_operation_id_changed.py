from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.events import moved
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="async-operation-id-changed",
    title="An operation goes by another identifier.",
    verdict=Verdict.INFO,
    layer=Layer.SOURCE,
    when=changed(Kind.ASYNC_OPERATION, "id"),
    why="Generated code is named after it; on the wire it is not seen.",
    fix="Keep it if code is generated from the description.",
    lesson="Would a generated handler still be called?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#operationObject",),
    no_mirror="Any name is as good as another.",
    example=Example(
        scope="async-operations",
        base="""
            handle: {action: receive, channel: {$ref: "#/channels/orders"}}
        """,
        head="""
            take: {action: receive, channel: {$ref: "#/channels/orders"}}  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_operation_id_changed(change: Change) -> str:
    return f"The identifier of {change.subject} changed {moved(change)}: generated code changes with it."
