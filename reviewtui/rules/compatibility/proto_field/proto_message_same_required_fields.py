from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, removed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-message-same-required-fields",
    title="A required field came or went.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=(added(Kind.PROTO_FIELD, "required"), removed(Kind.PROTO_FIELD, "required")),
    why="One side sends messages without it, which the other side refuses to parse.",
    fix="Make it `optional`, and check in code that it is there.",
    lesson="Could both sides ever be changed in the same moment?",
    references=(
        "https://buf.build/docs/breaking/rules/",
        "https://protobuf.dev/best-practices/dos-donts/#add-required",
    ),
    formats=("asyncapi", "protobuf"),
    no_mirror="Coming and going are both told by this rule.",
    example=Example(
        scope="proto2",
        base="""
            message Order {
              required string id = 1;
            }
        """,
        head="""
            message Order {
              required string id = 1;
              required string shop = 2;  // finding
            }
        """,
    ),
)
def proto_message_same_required_fields(change: Change) -> str:
    if change.after is None:
        return f"{what(change)} is gone and was required: old readers refuse messages without it."
    return f"{what(change)} is new and required: messages of old writers are refused."
