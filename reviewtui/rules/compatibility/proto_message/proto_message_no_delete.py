from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import moved
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-message-no-delete",
    title="A message is gone from its file, and stands in another one.",
    verdict=Verdict.BREAKING,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_MESSAGE, "file"),
    why="An import of the old file does not bring the message any more.",
    fix="Let the old file `import public` the one where the message stands now.",
    lesson="Is the path of the old file part of what you promised?",
    references=("https://buf.build/docs/breaking/rules/",),
    formats=("protobuf",),
    no_mirror="A move back is the same finding.",
    example=Example(
        scope="proto-files",
        base="""
            // file shop/orders.proto
            syntax = "proto2";
            package shop;
            message Base {}
            message Order { string id = 1; }  // finding
            // file shop/items.proto
            syntax = "proto2";
            package shop;
            message Item {}
        """,
        head="""
            // file shop/orders.proto
            syntax = "proto2";
            package shop;
            message Base {}
            // file shop/items.proto
            syntax = "proto2";
            package shop;
            message Item {}
            message Order { string id = 1; }  // finding
        """,
    ),
)
def proto_message_no_delete(change: Change) -> str:
    return f"{moved(change)}, and the old file does not hand it on: who imports that one finds it no more."
