from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import listed, trait, what


@rule(
    id="proto-file-no-delete",
    title="A file is gone that others may import.",
    verdict=Verdict.BREAKING,
    layer=Layer.SOURCE,
    when=removed(Kind.PROTO_FILE, ""),
    why="Whoever imports it cannot compile any more, even if its definitions are kept in another file.",
    fix="Keep the file, and let it `import public` the one that holds the definitions now.",
    lesson="Who outside this repository has the path of this file in an `import`?",
    references=("https://google.aip.dev/180",),
    formats=("protobuf",),
    no_mirror="A new file with its definitions is told by each of them.",
    example=Example(
        scope="proto-files",
        base="""
            // file shop/orders.proto
            syntax = "proto3";
            package shop;  // finding
            message Order {}
            // file shop/items.proto
            syntax = "proto3";
            package shop;
            message Item {}
        """,
        head="""
            // file shop/items.proto
            syntax = "proto3";
            package shop;
            message Order {}
            message Item {}
        """,
    ),
)
def proto_file_no_delete(change: Change) -> str:
    names = trait(change.before, "to")
    now = f" Its definitions stand in {listed(names, show='name')}." if names else ""
    return f"{what(change)} is gone: files that import it cannot be compiled.{now}"
