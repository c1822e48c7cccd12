from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to, of_each
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-enum-same-type",
    title="An enum is open where it was closed, or the reverse.",
    verdict=Verdict.BREAKING,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_ENUM, "enum type"),
    why="Unknown numbers are kept in the field by an open enum, and put among unknown fields by a closed one.",
    fix="Set `features.enum_type` to what it was.",
    lesson="What does your code do with a number that it does not know?",
    references=(
        "https://protobuf.dev/programming-guides/enum/",
        "https://buf.build/docs/breaking/rules/",
    ),
    formats=("asyncapi", "protobuf"),
    no_mirror="Both ways unknown numbers go elsewhere.",
    example=Example(
        scope="proto-2023",
        base="""
            option features.enum_type = CLOSED;  // finding
            enum State {
              A = 0;
            }
        """,
        head="""
            enum State {
              A = 0;
            }
        """,
    ),
)
def proto_enum_same_type(change: Change) -> str:
    return f"{of_each(change, 'enums')} went {from_to(change)}: unknown numbers are treated otherwise."
