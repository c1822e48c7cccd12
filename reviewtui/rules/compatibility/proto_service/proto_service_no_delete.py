from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import moved
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-service-no-delete",
    title="A service is gone from its file, and stands in another one.",
    verdict=Verdict.BREAKING,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_SERVICE, "file"),
    why="Stubs are made per file: their modules have another name.",
    fix="Hand the service on from the old file by `import public`, or keep it where it was.",
    lesson="Do generated stubs have the name of the file in their own?",
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
            service Orders {}  // finding
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
            service Orders {}  // finding
        """,
    ),
)
def proto_service_no_delete(change: Change) -> str:
    return f"{moved(change)}, and the old file does not hand it on: who imports that one finds it no more."
