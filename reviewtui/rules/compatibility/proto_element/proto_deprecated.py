from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-deprecated",
    title="Something is deprecated now.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.PROTO_ELEMENT, "deprecated"),
    why="Nothing fails today; code that uses it gets a warning.",
    fix="Say in its comment what to use instead, and until when it stays.",
    lesson="Does somebody who reads the warning know where to go?",
    references=("https://google.aip.dev/185",),
    formats=("asyncapi", "protobuf"),
    mirror="proto-deprecation-lifted",
    example=Example(
        scope="proto3",
        base="""
            message Order {
              string id = 1;
            }
        """,
        head="""
            message Order {
              string id = 1 [deprecated = true];  // finding
            }
        """,
    ),
)
def proto_deprecated(change: Change) -> str:
    return f"{what(change)} is deprecated now."
