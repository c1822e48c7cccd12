from __future__ import annotations

from reviewtui.formats.asyncapi.elements import EventElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

_TELLING = frozenset(
    {"type", "properties", "items", "enum", "const", "allOf", "oneOf", "anyOf", "$ref", "patternProperties"}
)


@rule(
    id="async-payload-schema",
    title="What a message carries is not described.",
    level=Level.ERROR,
    when=each(EventElement),
    why="Consumers write their code from samples, and every change breaks it unseen.",
    fix="Describe the payload with a schema that names at least a type.",
    lesson="How would a consumer know that a sample was not the whole truth?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#messageObject",),
    example=Example(
        scope="async-sent",
        base="""
            created: {summary: An order was made.}  # finding
        """,
        head="""
            created: {summary: An order was made., payload: {type: object}}
        """,
    ),
    formats=("asyncapi",),
)
def async_payload_schema(event: EventElement) -> str | None:
    if event.node.has("$ref"):
        return None  # it leads nowhere, which is told elsewhere
    if event.view.payload is None:
        return "has no payload"
    if event.view.language != "json" or (event.payload and not _TELLING.isdisjoint(event.payload.mapping)):
        return None
    return "has a payload that may be anything"
