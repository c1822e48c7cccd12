from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-message-same-message-set-wire-format",
    title="A message is encoded as a set of messages, or is not any more.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.PROTO_MESSAGE, "message set"),
    why="The old format of sets has other bytes than plain extensions.",
    fix="Leave the option as it was, and never set it in new messages.",
    lesson="Is any data stored in the old format?",
    references=("https://buf.build/docs/breaking/rules/",),
    formats=("asyncapi", "protobuf"),
    no_mirror="Both ways change the bytes.",
    example=Example(
        scope="proto2",
        base="""
            message Order {
              option message_set_wire_format = true;  // finding
              extensions 4 to max;
            }
        """,
        head="""
            message Order {  // finding
              extensions 4 to max;
            }
        """,
    ),
)
def proto_message_same_message_set_wire_format(change: Change) -> str:
    return f"{what(change)} has another encoding: `message_set_wire_format` went {from_to(change)}."
