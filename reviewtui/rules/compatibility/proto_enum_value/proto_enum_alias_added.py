from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule
from reviewtui.rules.words import trait, what


@rule(
    id="proto-enum-alias-added",
    title="A value of an enum has a further name.",
    verdict=Verdict.SAFE,
    layer=Layer.SOURCE,
    when=added(Kind.PROTO_ENUM_VALUE, "alias"),
    why="The number is the one that all know; JSON writes the name that stands first.",
    fix="Put the alias behind the name that JSON should write.",
    lesson="Which of the names will readers of JSON see?",
    references=("https://protobuf.dev/programming-guides/proto3/#enum-aliases",),
    formats=("asyncapi", "protobuf"),
    no_mirror="An alias that goes is a value that has other names.",
    example=Example(
        scope="proto3",
        base="""
            enum State {
              A = 0;
              B = 1;
            }
        """,
        head="""
            enum State {
              option allow_alias = true;
              A = 0;
              B = 1;
              C = 1;  // finding
            }
        """,
    ),
)
def proto_enum_alias_added(change: Change) -> str:
    return f"{what(change)} is another name for number {trait(change.after, 'number')}."
