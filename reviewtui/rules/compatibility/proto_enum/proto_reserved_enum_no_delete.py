from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import bare, what


@rule(
    id="proto-reserved-enum-no-delete",
    title="A reservation in an enum is gone.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.PROTO_ENUM, "reserved"),
    why="A new value may get the number or name, and old programs take it for the one that was.",
    fix="Leave what is reserved in enums for ever.",
    lesson="Does anybody remember why it was reserved?",
    references=("https://buf.build/docs/breaking/rules/",),
    formats=("asyncapi", "protobuf"),
    no_mirror="More reservations protect more.",
    example=Example(
        scope="proto3",
        base="""
            enum State {
              reserved 4;  // finding
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
def proto_reserved_enum_no_delete(change: Change) -> str:
    return f"{what(change)} no longer reserves {bare(change.before)}."
