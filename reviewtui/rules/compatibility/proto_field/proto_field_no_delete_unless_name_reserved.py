from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import numbered
from reviewtui.rules.rule import Example, removed, rule


@rule(
    id="proto-field-no-delete-unless-name-reserved",
    title="A field is gone, and its name is not reserved.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.PROTO_FIELD, "unreserved name"),
    why="JSON goes by names: the next field of this name would be read in place of the old one.",
    fix="Reserve the name beside the number.",
    lesson="Is any of these messages kept or sent as JSON?",
    references=(
        "https://protobuf.dev/programming-guides/json/",
        "https://buf.build/docs/breaking/rules/",
    ),
    formats=("asyncapi", "protobuf"),
    no_mirror="A name that is used for the first time is told with its field.",
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
              reserved 2;
              string id = 1;
            }
        """,
    ),
)
def proto_field_no_delete_unless_name_reserved(change: Change) -> str:
    return f"{numbered(change)}; its name is not reserved, and JSON could get another meaning."
