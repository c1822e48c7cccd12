from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import numbered
from reviewtui.rules.rule import Example, removed, rule


@rule(
    id="proto-field-no-delete-unless-number-reserved",
    title="A field is gone, and its number is not reserved.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.PROTO_FIELD, "unreserved number"),
    why="The next field may get the number, and old data is then read with another meaning.",
    fix="Write `reserved` with the number and the name of the field.",
    lesson="What would an old program make of a new field with this number?",
    references=(
        "https://protobuf.dev/programming-guides/proto3/#updating",
        "https://buf.build/docs/breaking/rules/",
        "https://google.aip.dev/180",
    ),
    formats=("asyncapi", "protobuf"),
    mirror="proto-field-added",
    example=Example(
        scope="proto3",
        base="""
            message Order {
              string id = 1;
              string note = 2;  // finding
            }
        """,
        head="""
            message Order {
              string id = 1;
            }
        """,
    ),
)
def proto_field_no_delete_unless_number_reserved(change: Change) -> str:
    return f"{numbered(change)}, which is not reserved and could be given another meaning."
