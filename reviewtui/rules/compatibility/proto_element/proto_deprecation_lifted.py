from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-deprecation-lifted",
    title="Something is not deprecated any more.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.PROTO_ELEMENT, "deprecation lifted"),
    why="It stays after all: those who moved away did so for nothing.",
    fix="Tell those who were told that it ends.",
    lesson="Who has moved away already?",
    references=("https://google.aip.dev/185",),
    formats=("asyncapi", "protobuf"),
    mirror="proto-deprecated",
    example=Example(
        scope="proto3",
        base="""
            message Order {
              option deprecated = true;  // finding
              string id = 1;
            }
        """,
        head="""
            message Order {  // finding
              string id = 1;
            }
        """,
    ),
)
def proto_deprecation_lifted(change: Change) -> str:
    return f"{what(change)} is not deprecated any more."
