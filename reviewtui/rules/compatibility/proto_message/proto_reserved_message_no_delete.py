from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import bare, what


@rule(
    id="proto-reserved-message-no-delete",
    title="A reservation in a message is gone.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.PROTO_MESSAGE, "reserved"),
    why="The number or name may be used again, while old data and old programs still mean something else by it.",
    fix="Keep reservations for ever.",
    lesson="How old is the oldest message that is stored somewhere?",
    references=(
        "https://buf.build/docs/breaking/rules/",
        "https://protobuf.dev/programming-guides/proto3/#fieldreserved",
    ),
    formats=("asyncapi", "protobuf"),
    no_mirror="New reservations protect, and are told where fields go.",
    example=Example(
        scope="proto3",
        base="""
            message Order {
              reserved 4;  // finding
              string id = 1;
            }
        """,
        head="""
            message Order {
              string id = 1;
            }
        """,
    ),
)
def proto_reserved_message_no_delete(change: Change) -> str:
    return f"{what(change)} no longer reserves {bare(change.before)}."
