from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-request-method-changed",
    title="The request that carries messages, or opens their channel, has another method.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_BINDING, "method"),
    why="Whoever listens for the old method refuses the new one, and the other way round.",
    fix="Answer to both methods until everybody uses the new one.",
    lesson="Which gateways and proxies let the new method through?",
    references=(
        "https://github.com/asyncapi/bindings/tree/master/http",
        "https://www.rfc-editor.org/rfc/rfc9110#section-9",
    ),
    no_mirror="Every other method is one that the other side does not use.",
    example=Example(
        scope="async-operation",
        base="""
            action: receive
            channel: {$ref: "#/channels/orders"}
            bindings:
              http: {method: POST}
        """,
        head="""
            action: receive
            channel: {$ref: "#/channels/orders"}
            bindings:
              http: {method: PUT}  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_request_method_changed(change: Change) -> str:
    return (
        f"The method of requests to {change.subject} changed {differs(change)}: requests with the old one are refused."
    )
