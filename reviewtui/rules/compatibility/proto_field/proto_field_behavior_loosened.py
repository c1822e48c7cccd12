from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import behavior
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-field-behavior-loosened",
    title="The behavior of a field is described otherwise, and nothing more is asked of callers.",
    verdict=Verdict.SAFE,
    layer=Layer.SEMANTIC,
    when=(
        changed(Kind.PROTO_FIELD, "behavior loosened"),
        changed(Kind.PROTO_FIELD, "behavior tightened", direction=RESPONSE),
    ),
    why="Requests that were accepted still are; the annotation only tells more, or asks less.",
    fix="Check that the server does what the annotation says.",
    lesson="Was the server ever as strict as the old annotation?",
    references=("https://google.aip.dev/203",),
    formats=("asyncapi", "protobuf"),
    mirror="proto-field-behavior-tightened",
    example=Example(
        scope="proto3",
        base="""
            service Orders {
              rpc Update(Order) returns (Empty);
            }
            message Empty {}
            message Order {
              string note = 1 [(google.api.field_behavior) = REQUIRED];
            }
        """,
        head="""
            service Orders {
              rpc Update(Order) returns (Empty);
            }
            message Empty {}
            message Order {
              string note = 1 [(google.api.field_behavior) = OPTIONAL];  // finding
            }
        """,
    ),
)
def proto_field_behavior_loosened(change: Change) -> str:
    return f"{what(change)} is {behavior(change.after)} now ({behavior(change.before)} before)."
