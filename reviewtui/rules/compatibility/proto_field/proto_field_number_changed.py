from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import bare, what


@rule(
    id="proto-field-number-changed",
    title="A field has another number.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PROTO_FIELD, "number"),
    why="On the wire only the number counts: old data lands nowhere, or in another field.",
    fix="Give it back its number, and put new fields at the end.",
    lesson="Who decided that numbers should be in order?",
    references=(
        "https://protobuf.dev/programming-guides/proto3/#updating",
        "https://protobuf.dev/programming-guides/proto3/#assigning",
    ),
    formats=("asyncapi", "protobuf"),
    no_mirror="No number is better than another one.",
    example=Example(
        scope="proto3",
        base="""
            message Order {
              string id = 1;
              string note = 2;  // finding
            }
        """,
        head="""
            message Order {
              string id = 1;
              string note = 3;
            }
        """,
    ),
)
def proto_field_number_changed(change: Change) -> str:
    return (
        f"{what(change)} went from number {bare(change.before)} to {bare(change.after)}: data of the other "
        "version is not found or misread."
    )
