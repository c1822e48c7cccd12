from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="proto-field-added",
    title="A field is new.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=(added(Kind.PROTO_FIELD, ""), added(Kind.PROTO_FIELD, "behavior required", direction=RESPONSE)),
    why="Old readers keep or ignore what they do not know, and old writers leave it out.",
    fix="Say what its absence means, for old writers never send it.",
    lesson="Does the default mean the same as before the field was there?",
    references=(
        "https://protobuf.dev/programming-guides/proto3/#updating",
        "https://google.aip.dev/180",
    ),
    formats=("asyncapi", "protobuf"),
    mirror="proto-field-no-delete-unless-number-reserved",
    example=Example(
        scope="proto3",
        base="""
            message Order {
              string id = 1;
            }
        """,
        head="""
            message Order {
              string id = 1;
              string note = 2;  // finding
            }
        """,
    ),
)
def proto_field_added(change: Change) -> str:
    return f"{what(change)} is new."
