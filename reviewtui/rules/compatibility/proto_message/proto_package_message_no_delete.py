from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-package-message-no-delete",
    title="A message is gone from its package.",
    verdict=Verdict.BREAKING,
    layer=Layer.SOURCE,
    when=removed(Kind.PROTO_MESSAGE, ""),
    why="Code that names the type does not compile, and an `Any` of it cannot be opened.",
    fix="Keep the message, and mark it deprecated while anybody uses it.",
    lesson="Which programs construct this message, and would their build tell you?",
    references=(
        "https://google.aip.dev/180",
        "https://buf.build/docs/breaking/rules/",
    ),
    formats=("asyncapi", "protobuf"),
    mirror="proto-message-added",
    example=Example(
        scope="proto3",
        base="""
            message Kept {}
            message Order { string id = 1; }  // finding
        """,
        head="""
            message Kept {}
        """,
    ),
)
def proto_package_message_no_delete(change: Change) -> str:
    return f"{what(change)} is gone: code that uses it does not compile."
