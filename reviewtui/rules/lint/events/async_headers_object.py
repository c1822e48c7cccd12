from __future__ import annotations

from reviewtui.formats.asyncapi.elements import EventElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule


@rule(
    id="async-headers-object",
    title="The headers of a message are described as something else than an object.",
    level=Level.ERROR,
    when=each(EventElement),
    why="Headers are pairs of names and values, and a schema of another type describes none.",
    fix="Write `type: object`, with each header among the `properties`.",
    lesson="Which headers does a consumer have to read before the payload?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#messageObject",),
    example=Example(
        scope="async-message",
        base="""
            payload: {type: object}
            headers: {type: string}  # finding
        """,
        head="""
            payload: {type: object}
            headers: {type: object, properties: {trace: {type: string}}}
        """,
    ),
    formats=("asyncapi",),
)
def async_headers_object(event: EventElement) -> Said | None:
    if event.headers is None or event.headers.mapping.get("type", "object") == "object":
        return None
    return Said("has headers that are no object", event.headers)
