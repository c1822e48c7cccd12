from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-field-same-default",
    title="A field means something else where it is absent.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PROTO_FIELD, "default"),
    why="Defaults are not sent: each side takes its own, and both believe to be right.",
    fix="Keep the default, or send the value always.",
    lesson="Which of the two defaults will a log show tomorrow?",
    references=("https://buf.build/docs/breaking/rules/",),
    formats=("asyncapi", "protobuf"),
    no_mirror="A default that comes back is one that changed.",
    example=Example(
        scope="proto2",
        base="""
            message Order {
              optional int32 size = 1 [default = 10];  // finding
            }
        """,
        head="""
            message Order {
              optional int32 size = 1 [default = 20];  // finding
            }
        """,
    ),
)
def proto_field_same_default(change: Change) -> str:
    return (
        f"{what(change)} went {from_to(change)} where it is absent, and neither side sees that the other "
        "means otherwise."
    )
