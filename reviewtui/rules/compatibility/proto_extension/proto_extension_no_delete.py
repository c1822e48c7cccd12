from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import moved
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-extension-no-delete",
    title="An extension is gone from its file, and stands in another one.",
    verdict=Verdict.BREAKING,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_EXTENSION, "file"),
    why="An import of the old file does not bring the extension any more.",
    fix="Let the old file hand the extension on by `import public`.",
    lesson="Who imports a file only for its extensions?",
    references=("https://buf.build/docs/breaking/rules/",),
    formats=("protobuf",),
    no_mirror="A move back is the same finding.",
    example=Example(
        scope="proto-files",
        base="""
            // file shop/orders.proto
            syntax = "proto2";
            package shop;
            message Base { extensions 100 to 200; }
            extend Base {
              optional string note = 100;  // finding
            }
            // file shop/items.proto
            syntax = "proto2";
            package shop;
            message Item {}
        """,
        head="""
            // file shop/orders.proto
            syntax = "proto2";
            package shop;
            message Base { extensions 100 to 200; }
            // file shop/items.proto
            syntax = "proto2";
            package shop;
            message Item {}
            extend Base {
              optional string note = 100;  // finding
            }
        """,
    ),
)
def proto_extension_no_delete(change: Change) -> str:
    return f"{moved(change)}, and the old file does not hand it on: who imports that one finds it no more."
