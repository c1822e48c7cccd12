from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to, of_each
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-field-wire-compatible-cardinality",
    title="A field is single, repeated or required where it was not.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PROTO_FIELD, "wire cardinality"),
    why="The two versions read each other's bytes otherwise: values are lost, or refused.",
    fix="Add a new field, and fill both until the old one is not read any more.",
    lesson="What would an old reader see of two values?",
    references=(
        "https://protobuf.dev/programming-guides/proto3/#updating",
        "https://buf.build/docs/breaking/rules/",
    ),
    formats=("asyncapi", "protobuf"),
    no_mirror="Leaving the group is as bad as entering it.",
    example=Example(
        scope="proto3",
        base="""
            message Order {
              string tag = 1;  // finding
            }
        """,
        head="""
            message Order {
              repeated string tag = 1;  // finding
            }
        """,
    ),
)
def proto_field_wire_compatible_cardinality(change: Change) -> str:
    return f"{of_each(change, 'fields')} went {from_to(change)}, which is read otherwise."
