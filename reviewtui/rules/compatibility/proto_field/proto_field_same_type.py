from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-field-same-type",
    title="A field has another type in code.",
    verdict=Verdict.BREAKING,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_FIELD, "type"),
    why="Bytes and JSON can be read, but variables have another type, and large or negative values are read otherwise.",
    fix="Keep the type, or add a new field.",
    lesson="What becomes of the largest value that was ever sent?",
    references=(
        "https://google.aip.dev/180",
        "https://buf.build/docs/breaking/rules/",
    ),
    formats=("asyncapi", "protobuf"),
    no_mirror="Code differs both ways.",
    example=Example(
        scope="proto3",
        base="""
            message Order {
              int32 total = 1;  // finding
            }
        """,
        head="""
            message Order {
              uint32 total = 1;  // finding
            }
        """,
    ),
)
def proto_field_same_type(change: Change) -> str:
    return f"{what(change)} went {from_to(change)}: generated code differs, and values may be read with another sign."
