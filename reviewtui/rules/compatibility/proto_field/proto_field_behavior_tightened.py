from __future__ import annotations

from reviewtui.model import Change, Direction, Kind, Layer, Verdict
from reviewtui.rules.protobuf import behavior
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-field-behavior-tightened",
    title="Servers accept less in a field than they did.",
    verdict=Verdict.BREAKING,
    layer=Layer.SEMANTIC,
    when=changed(Kind.PROTO_FIELD, "behavior tightened", direction=(REQUEST, Direction.BOTH)),
    why="Callers leave out what is REQUIRED now, or set what is OUTPUT_ONLY or IMMUTABLE, and are refused or ignored.",
    fix="Accept what was accepted, and say OPTIONAL.",
    lesson="Which calls of last week would be refused today?",
    references=(
        "https://google.aip.dev/203",
        "https://google.aip.dev/180",
    ),
    formats=("asyncapi", "protobuf"),
    mirror="proto-field-behavior-loosened",
    example=Example(
        scope="proto3",
        base="""
            service Orders {
              rpc Update(Order) returns (Empty);
            }
            message Empty {}
            message Order {
              string note = 1 [(google.api.field_behavior) = OPTIONAL];
            }
        """,
        head="""
            service Orders {
              rpc Update(Order) returns (Empty);
            }
            message Empty {}
            message Order {
              string note = 1 [(google.api.field_behavior) = REQUIRED];  // finding
            }
        """,
    ),
)
def proto_field_behavior_tightened(change: Change) -> str:
    return (
        f"{what(change)} is {behavior(change.after)} now ({behavior(change.before)} before): requests may be refused."
    )
