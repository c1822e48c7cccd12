from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-enum-value-no-delete",
    title="A value of an enum is gone; its number and name are reserved.",
    verdict=Verdict.BREAKING,
    layer=Layer.SOURCE,
    when=removed(Kind.PROTO_ENUM_VALUE, ""),
    why="The constant vanishes from code, and old senders send a number that has no name here.",
    fix="Deprecate the value first, and let it go when nobody sends it.",
    lesson="Who still sends this value?",
    references=("https://buf.build/docs/breaking/rules/",),
    formats=("asyncapi", "protobuf"),
    no_mirror="Values that come take no constant away.",
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
              reserved 1;
              reserved "B";
              A = 0;
            }
        """,
    ),
)
def proto_enum_value_no_delete(change: Change) -> str:
    return f"{what(change)} is gone: its constant vanishes from code."
