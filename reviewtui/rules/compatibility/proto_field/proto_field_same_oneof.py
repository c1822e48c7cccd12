from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="proto-field-same-oneof",
    title="A field moved into a oneof, out of it, or to another one.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PROTO_FIELD, "oneof"),
    why="In a oneof, the last value clears the others: data that had both loses one.",
    fix="Add a new field to the oneof, and leave the old one outside.",
    lesson="Has any message both of these fields?",
    references=(
        "https://protobuf.dev/programming-guides/proto3/#updating",
        "https://buf.build/docs/breaking/rules/",
        "https://protobuf.dev/programming-guides/proto3/#backward",
    ),
    formats=("asyncapi", "protobuf"),
    no_mirror="In and out are both told here.",
    example=Example(
        scope="proto3",
        base="""
            message Order {
              string card = 1;
              oneof way {
                string cash = 2;
              }
            }
        """,
        head="""
            message Order {
              oneof way {
                string card = 1;  // finding
                string cash = 2;
              }
            }
        """,
    ),
)
def proto_field_same_oneof(change: Change) -> str:
    if change.after is None:
        return f"{what(change)} left oneof {quote(change.before)}: code that asks which one is set does not see it."
    where = f" from oneof {quote(change.before)}" if change.before else ""
    return f"{what(change)} moved{where} into oneof {quote(change.after)}: of several values only the last is kept."
