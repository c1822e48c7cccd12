from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-default-content-type-changed",
    title="Messages without a content type of their own are written in another one.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_API, "default-content-type"),
    why="Both sides choose their decoder by the content type, and cannot read what comes in another.",
    fix="Write the old content type into each message, and move one message at a time.",
    lesson="How many messages rely on the default?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#defaultContentTypeString",),
    no_mirror="Every exchange of the default is alike.",
    example=Example(
        scope="async-document",
        base="""
            defaultContentType: application/json
            channels: {}
        """,
        head="""
            defaultContentType: application/cbor  # finding
            channels: {}
        """,
    ),
    formats=("asyncapi",),
)
def async_default_content_type_changed(change: Change) -> str:
    return f"The default content type changed {differs(change)}: every message without its own is written differently."
