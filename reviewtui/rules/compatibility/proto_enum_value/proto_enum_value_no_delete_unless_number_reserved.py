from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import numbered
from reviewtui.rules.rule import Example, removed, rule


@rule(
    id="proto-enum-value-no-delete-unless-number-reserved",
    title="A value of an enum is gone, and its number is not reserved.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.PROTO_ENUM_VALUE, "unreserved number"),
    why="The number may be given to another value, which old programs read as the one that was.",
    fix="Reserve number and name of the value.",
    lesson="What would happen if an old `PAID` were read as a new `FAILED`?",
    references=(
        "https://protobuf.dev/programming-guides/proto3/#updating",
        "https://buf.build/docs/breaking/rules/",
    ),
    formats=("asyncapi", "protobuf"),
    mirror="proto-enum-value-added",
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
              A = 0;
            }
        """,
    ),
)
def proto_enum_value_no_delete_unless_number_reserved(change: Change) -> str:
    return f"{numbered(change)}, which is not reserved and could be given another meaning."
