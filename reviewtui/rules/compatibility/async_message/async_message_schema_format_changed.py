from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-message-schema-format-changed",
    title="What a message carries is described in another schema language.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_MESSAGE, "schema-format"),
    why="Avro, Protobuf and JSON are different bytes; what is described in one cannot be compared with another.",
    fix="Add a message in the new language, and retire the old one.",
    lesson="Do the bytes change with the language, or only their description?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#multiFormatSchemaObject",),
    no_mirror="Every exchange of the language is alike.",
    example=Example(
        scope="async-message",
        base="""
            payload:
              schemaFormat: application/schema+json;version=draft-07
              schema: {type: object}
        """,
        head="""
            payload:  # finding
              schemaFormat: application/vnd.apache.avro;version=1.9.0
              schema: {type: record, name: Order, fields: []}
        """,
    ),
    formats=("asyncapi",),
)
def async_message_schema_format_changed(change: Change) -> str:
    return (
        f"The payload of {change.subject} is described in another schema language ({differs(change)}): it is "
        "written differently."
    )
