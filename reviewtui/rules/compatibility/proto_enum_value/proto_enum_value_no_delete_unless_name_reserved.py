from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import numbered
from reviewtui.rules.rule import Example, removed, rule


@rule(
    id="proto-enum-value-no-delete-unless-name-reserved",
    title="A value of an enum is gone, and its name is not reserved.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.PROTO_ENUM_VALUE, "unreserved name"),
    why="JSON writes values by name: the name could be read as something else one day.",
    fix="Reserve the name of the value as well.",
    lesson="Would you find all JSON in which this name was written?",
    references=(
        "https://protobuf.dev/programming-guides/json/",
        "https://buf.build/docs/breaking/rules/",
    ),
    formats=("asyncapi", "protobuf"),
    no_mirror="A name that comes is told with its value.",
    example=Example(
        scope="proto3",
        base="""
            enum State {
              A = 0;
              B = 1;  // finding
            }
        """,
        head="""
            enum State {
              reserved 1;
              A = 0;
            }
        """,
    ),
)
def proto_enum_value_no_delete_unless_name_reserved(change: Change) -> str:
    return f"{numbered(change)}; its name is not reserved, and JSON could get another meaning."
