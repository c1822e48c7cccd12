from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-field-same-jstype",
    title="JavaScript has the field as another type.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_FIELD, "jstype"),
    why="What was a number is text now, or the reverse, and arithmetic goes wrong quietly.",
    fix="Keep `jstype`.",
    lesson="Would a test in JavaScript notice that `1 + 1` is `11`?",
    references=("https://buf.build/docs/breaking/rules/",),
    formats=("asyncapi", "protobuf"),
    no_mirror="Either type breaks code for the other.",
    example=Example(
        scope="proto3",
        base="""
            message Order {
              int64 total = 1;
            }
        """,
        head="""
            message Order {
              int64 total = 1 [jstype = JS_STRING];  // finding
            }
        """,
    ),
)
def proto_field_same_jstype(change: Change) -> str:
    return f"{what(change)} went {from_to(change)} in JavaScript."
