from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-field-wire-compatible-type",
    title="A field has a type that is encoded otherwise.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PROTO_FIELD, "wire type"),
    why="Bytes of the one type are refused, skipped or misread as the other.",
    fix="Add a new field of the new type, and reserve the old one when nobody reads it.",
    lesson="Which version would notice first that a value is wrong?",
    references=(
        "https://protobuf.dev/programming-guides/proto3/#updating",
        "https://buf.build/docs/breaking/rules/",
    ),
    formats=("asyncapi", "protobuf"),
    no_mirror="No two of these types can read each other.",
    example=Example(
        scope="proto3",
        base="""
            message Order {
              string total = 1;  // finding
            }
        """,
        head="""
            message Order {
              double total = 1;  // finding
            }
        """,
    ),
)
def proto_field_wire_compatible_type(change: Change) -> str:
    return f"{what(change)} went {from_to(change)}, whose bytes are read otherwise."
