from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import moved
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-component-moved-file",
    title="Definitions moved to another file, and their full names stayed.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_FILE, "moved"),
    why="Nothing differs on the wire; Python imports modules by file, and Java may have another outer class.",
    fix="Keep an empty file at the old path that does `import public` of the new one.",
    lesson="Which of your users import files rather than names?",
    references=(
        "https://google.aip.dev/180",
        "https://protobuf.dev/programming-guides/proto3/#importing",
    ),
    formats=("protobuf",),
    no_mirror="Moving back is a move.",
    example=Example(
        scope="proto-files",
        base="""
            // file shop/orders.proto
            syntax = "proto3";
            package shop;  // finding
            import public "shop/items.proto";
            message Item {}
            message Order {}
            // file shop/items.proto
            syntax = "proto3";
            package shop;
        """,
        head="""
            // file shop/orders.proto
            syntax = "proto3";
            package shop;
            import public "shop/items.proto";
            message Order {}
            // file shop/items.proto
            syntax = "proto3";
            package shop;  // finding
            message Item {}
        """,
    ),
)
def proto_component_moved_file(change: Change) -> str:
    return f"{moved(change)}, which changes nothing on the wire; code that includes the file has to follow."
