from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to, of_each
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-enum-same-json-format",
    title="Enums are not promised to have JSON any more.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PROTO_ENUM, "json format"),
    why="Values may be in conflict from now on, and JSON of them cannot be read back.",
    fix="Let `json_format` of the enum be ALLOW.",
    lesson="Are values of this enum written by name anywhere?",
    references=(
        "https://protobuf.dev/programming-guides/json/",
        "https://buf.build/docs/breaking/rules/",
    ),
    formats=("asyncapi", "protobuf"),
    no_mirror="Gaining JSON is told together with messages.",
    example=Example(
        scope="proto-2023",
        base="""
            enum State {
              option features.json_format = ALLOW;
              A = 0;
            }
        """,
        head="""
            enum State {
              option features.json_format = LEGACY_BEST_EFFORT;  // finding
              A = 0;
            }
        """,
    ),
)
def proto_enum_same_json_format(change: Change) -> str:
    return f"{of_each(change, 'enums')}: JSON is no longer promised ({from_to(change)})."
