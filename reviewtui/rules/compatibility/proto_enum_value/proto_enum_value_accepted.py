from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="proto-enum-value-accepted",
    title="Callers may send a new value of an enum.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.PROTO_ENUM_VALUE, "", direction=REQUEST),
    why="Callers choose what they send, and the values that they know still work.",
    fix="Say what the new value does, and that it may come back where the enum is answered.",
    lesson="Will an answer ever hold this value for callers that never sent it?",
    references=("https://google.aip.dev/126",),
    formats=("asyncapi", "protobuf"),
    no_mirror="A value that is not accepted any more is one that went.",
    example=Example(
        scope="proto3",
        base="""
            service Orders {
              rpc Put(Order) returns (Empty);
            }
            message Empty {}
            message Order { State state = 1; }
            enum State {
              A = 0;
            }
        """,
        head="""
            service Orders {
              rpc Put(Order) returns (Empty);
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
def proto_enum_value_accepted(change: Change) -> str:
    return f"{what(change)} is new, and is accepted in requests."
