from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="proto-message-added",
    title="A message is new.",
    verdict=Verdict.SAFE,
    layer=Layer.SOURCE,
    when=added(Kind.PROTO_MESSAGE, ""),
    why="Nobody uses a message that was not there.",
    fix="Say in a comment what it stands for before others build on it.",
    lesson="Is there a message already that means the same?",
    references=("https://google.aip.dev/180",),
    formats=("asyncapi", "protobuf"),
    mirror="proto-package-message-no-delete",
    example=Example(
        scope="proto3",
        base="""
            message Kept {}
        """,
        head="""
            message Kept {}
            message Order { string id = 1; }  // finding
        """,
    ),
)
def proto_message_added(change: Change) -> str:
    return f"{what(change)} is new."
