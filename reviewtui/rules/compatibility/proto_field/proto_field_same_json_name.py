from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-field-same-json-name",
    title="A field is called otherwise in JSON.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PROTO_FIELD, "json name"),
    why="JSON of the other version has the member under its old name, and it is not found.",
    fix="Leave `json_name` as it was.",
    lesson="Which gateways or browsers speak JSON with this API?",
    references=(
        "https://protobuf.dev/programming-guides/json/",
        "https://buf.build/docs/breaking/rules/",
    ),
    formats=("asyncapi", "protobuf"),
    no_mirror="Each member name but the old one is unknown.",
    example=Example(
        scope="proto3",
        base="""
            message Order {
              string order_note = 2;  // finding
            }
        """,
        head="""
            message Order {
              string order_note = 2 [json_name = "note"];  // finding
            }
        """,
    ),
)
def proto_field_same_json_name(change: Change) -> str:
    return f"{what(change)} went {from_to(change)} in JSON."
