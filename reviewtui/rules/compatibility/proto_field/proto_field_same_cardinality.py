from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to, of_each
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-field-same-cardinality",
    title="Whether a field is set can be told where it could not, or the reverse.",
    verdict=Verdict.BREAKING,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_FIELD, "cardinality"),
    why="Generated code has other accessors, and a zero that was sent may be left out.",
    fix="Keep the presence of the field as it is.",
    lesson="Does anybody tell a zero from nothing here?",
    references=(
        "https://protobuf.dev/programming-guides/field_presence/",
        "https://buf.build/docs/breaking/rules/",
    ),
    formats=("asyncapi", "protobuf"),
    no_mirror="Accessors differ either way.",
    example=Example(
        scope="proto3",
        base="""
            message Order {
              string tag = 1;  // finding
            }
        """,
        head="""
            message Order {
              optional string tag = 1;  // finding
            }
        """,
    ),
)
def proto_field_same_cardinality(change: Change) -> str:
    return f"{of_each(change, 'fields without a label')} went {from_to(change)}."
