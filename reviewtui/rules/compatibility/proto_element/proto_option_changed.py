from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import option
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-option-changed",
    title="An option that somebody else defines is set otherwise.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.PROTO_ELEMENT, "option"),
    why="What it does is known to those who read it: it may be a check, a permission or a label.",
    fix="Look up what the option does, and whether callers notice.",
    lesson="Which program reads this option, and at what time?",
    references=("https://protobuf.dev/programming-guides/proto3/#customoptions",),
    formats=("asyncapi", "protobuf"),
    no_mirror="What nobody knows has no opposite.",
    example=Example(
        scope="proto3",
        base="""
            message Order {
              string id = 1 [(validate.rules).string.max_len = 40];  // finding
            }
        """,
        head="""
            message Order {
              string id = 1 [(validate.rules).string.max_len = 20];  // finding
            }
        """,
    ),
)
def proto_option_changed(change: Change) -> str:
    return (
        f"option {option(change)} of {what(change)} is set otherwise, and only those who read it know what that means."
    )
