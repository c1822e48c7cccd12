from __future__ import annotations

from reviewtui.model import Change, Direction, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="proto-required-field-added",
    title="A new field has to be set by callers.",
    verdict=Verdict.BREAKING,
    layer=Layer.SEMANTIC,
    when=added(Kind.PROTO_FIELD, "behavior required", direction=(REQUEST, Direction.BOTH)),
    why="Callers that do not know the field leave it out, and the server refuses them.",
    fix="Make it OPTIONAL, and let the server do what it did before where it is missing.",
    lesson="What did the server do before it knew this field?",
    references=(
        "https://google.aip.dev/203",
        "https://google.aip.dev/180",
    ),
    formats=("asyncapi", "protobuf"),
    no_mirror="Without it the field would be like any other new one.",
    example=Example(
        scope="proto3",
        base="""
            service Orders {
              rpc Create(Order) returns (Empty);
            }
            message Empty {}
            message Order {
              string id = 1;
            }
        """,
        head="""
            service Orders {
              rpc Create(Order) returns (Empty);
            }
            message Empty {}
            message Order {
              string id = 1;
              string shop = 2 [(google.api.field_behavior) = REQUIRED];  // finding
            }
        """,
    ),
)
def proto_required_field_added(change: Change) -> str:
    return f"{what(change)} is new and REQUIRED: callers that do not send it are refused."
