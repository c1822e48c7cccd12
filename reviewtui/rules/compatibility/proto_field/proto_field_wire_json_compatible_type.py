from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-field-wire-json-compatible-type",
    title="A field has a type that is the same in bytes and not in JSON.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PROTO_FIELD, "json type"),
    why="JSON writes 64 bits as text, bytes in Base64 and truth as a word.",
    fix="Add a new field, unless nobody ever uses JSON.",
    lesson="Does a gateway, a log or a browser use JSON of this message?",
    references=(
        "https://protobuf.dev/programming-guides/json/",
        "https://protobuf.dev/programming-guides/proto3/#updating",
        "https://buf.build/docs/breaking/rules/",
    ),
    formats=("asyncapi", "protobuf"),
    no_mirror="JSON differs in both directions.",
    example=Example(
        scope="proto3",
        base="""
            message Order {
              int32 total = 1;  // finding
            }
        """,
        head="""
            message Order {
              int64 total = 1;  // finding
            }
        """,
    ),
)
def proto_field_wire_json_compatible_type(change: Change) -> str:
    return f"{what(change)} went {from_to(change)}: JSON is written otherwise, and values may be cut."
