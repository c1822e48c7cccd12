from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-field-wire-json-compatible-cardinality",
    title="A map became a list of its entries, or the other way round.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PROTO_FIELD, "json cardinality"),
    why="The bytes are the same, but JSON has an object for the one and an array for the other.",
    fix="Keep the map, or add a list under another name.",
    lesson="Who reads this field as JSON?",
    references=(
        "https://protobuf.dev/programming-guides/json/",
        "https://buf.build/docs/breaking/rules/",
        "https://protobuf.dev/programming-guides/proto3/#maps",
    ),
    formats=("asyncapi", "protobuf"),
    no_mirror="JSON differs either way.",
    example=Example(
        scope="proto3",
        base="""
            message Order {
              map<string, int32> counts = 1;  // finding
            }
            message Count {
              string key = 1;
              int32 value = 2;
            }
        """,
        head="""
            message Order {
              repeated Count counts = 1;  // finding
            }
            message Count {
              string key = 1;
              int32 value = 2;
            }
        """,
    ),
)
def proto_field_wire_json_compatible_cardinality(change: Change) -> str:
    return f"{what(change)} went {from_to(change)}: the bytes stay, JSON does not."
