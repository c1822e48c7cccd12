from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import bare, what


@rule(
    id="proto-enum-value-number-changed",
    title="A value of an enum has another number.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PROTO_ENUM_VALUE, "number"),
    why="The number is what is sent: the other version reads another value, or none.",
    fix="Give the value its number back.",
    lesson="Is the number stored in a database column somewhere?",
    references=("https://protobuf.dev/programming-guides/proto3/#updating",),
    formats=("asyncapi", "protobuf"),
    no_mirror="No number of a value is the better one.",
    example=Example(
        scope="proto3",
        base="""
            enum State {
              A = 0;
              B = 1;  // finding
            }
        """,
        head="""
            enum State {
              A = 0;
              B = 2;  // finding
            }
        """,
    ),
)
def proto_enum_value_number_changed(change: Change) -> str:
    return (
        f"{what(change)} went from number {bare(change.before)} to {bare(change.after)}: the other version "
        "reads something else."
    )
