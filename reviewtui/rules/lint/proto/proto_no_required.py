from __future__ import annotations

from reviewtui.formats.protobuf.design import FieldElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


@rule(
    id="proto-no-required",
    title="A field is required by the format itself.",
    level=Level.ERROR,
    when=each(FieldElement),
    why="It can never be taken back: old readers refuse messages without it.",
    fix="Write `optional`, and let programs ask whether it is there.",
    lesson="Will it be needed in every message for ever?",
    references=(
        "https://buf.build/docs/lint/rules/",
        "https://protobuf.dev/best-practices/dos-donts/#add-required",
    ),
    formats=("protobuf",),
    example=Example(
        scope="proto2",
        base="""
            message Order {
              required string id = 1;  // finding
            }
        """,
        head="""
            message Order {
              optional string id = 1;
            }
        """,
    ),
)
def proto_no_required(field: FieldElement) -> str | None:
    required = field.label == "required" or field.features.field_presence.value == "LEGACY_REQUIRED"
    return "is required, which can never be taken back" if required else None
