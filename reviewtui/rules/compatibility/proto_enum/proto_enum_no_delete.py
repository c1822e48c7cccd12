from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import moved
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-enum-no-delete",
    title="An enum is gone from its file, and stands in another one.",
    verdict=Verdict.BREAKING,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_ENUM, "file"),
    why="An import of the old file does not bring the enum any more.",
    fix="Hand the enum on from the old file by `import public`.",
    lesson="Would a build of C++ users notice where the enum stands?",
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
            enum State { STATE_UNSPECIFIED = 0; }  // finding
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
            enum State { STATE_UNSPECIFIED = 0; }  // finding
        """,
    ),
)
def proto_enum_no_delete(change: Change) -> str:
    return f"{moved(change)}, and the old file does not hand it on: who imports that one finds it no more."
