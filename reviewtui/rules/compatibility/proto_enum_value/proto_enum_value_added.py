from __future__ import annotations

from reviewtui.model import Change, Direction, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="proto-enum-value-added",
    title="Receivers may meet a new value of an enum.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=added(Kind.PROTO_ENUM_VALUE, "", direction=(RESPONSE, Direction.BOTH)),
    why="Programs that switch over all values, and closed enums, have no branch for it.",
    fix="Begin enums with an UNSPECIFIED zero, and ask callers for a default branch.",
    lesson="What does an old program do with an unknown value?",
    references=(
        "https://google.aip.dev/126",
        "https://google.aip.dev/180",
    ),
    formats=("asyncapi", "protobuf"),
    mirror="proto-enum-value-no-delete-unless-number-reserved",
    example=Example(
        scope="proto3",
        base="""
            service Orders {
              rpc Get(Empty) returns (Order);
            }
            message Empty {}
            message Order { State state = 1; }
            enum State {
              A = 0;
            }
        """,
        head="""
            service Orders {
              rpc Get(Empty) returns (Order);
            }
            message Empty {}
            message Order { State state = 1; }
            enum State {
              A = 0;
              B = 1;  // finding
            }
        """,
    ),
)
def proto_enum_value_added(change: Change) -> str:
    return f"{what(change)} is new, and those who know the old values only may receive it."
