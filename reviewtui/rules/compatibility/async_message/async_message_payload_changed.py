from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="async-message-payload-changed",
    title="What a message carries changed in a way that cannot be compared.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_MESSAGE, "payload"),
    why="One side does not describe the payload, or describes it in a language that is not read here.",
    fix="Compare both versions by hand, or with the tools of that language.",
    lesson="Which tool knows the rules of this language?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#messageObject",),
    no_mirror="Neither way can be compared.",
    example=Example(
        scope="async-message",
        base="""
            name: created
        """,
        head="""
            name: created
            payload:  # finding
              type: object
        """,
    ),
    formats=("asyncapi",),
)
def async_message_payload_changed(change: Change) -> str:
    if change.before is None or change.after is None:
        known = "is described now, and was not" if change.before is None else "was described, and is not any more"
        return f"The payload of {change.place} {known}: whether it differs on the wire cannot be decided."
    return f"The payload of {change.place} changed, in a schema language that is not compared: look at both."
