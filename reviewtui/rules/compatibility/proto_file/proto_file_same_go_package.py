from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-file-same-go-package",
    title="The Go package of generated code is set otherwise.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_FILE, "go package"),
    why="Go programs import the old path, and two copies of one type do not mix.",
    fix="Keep the import path, or publish the new one as a major version.",
    lesson="Which Go modules have the old import path in their sources?",
    references=("https://google.aip.dev/180",),
    formats=("protobuf",),
    no_mirror="To Go code each value but the old one is another package.",
    example=Example(
        scope="proto3",
        base="""
            option go_package = "example.com/orders";
            message Order {}
        """,
        head="""
            option go_package = "example.com/shop/orders";  // finding
            message Order {}
        """,
    ),
)
def proto_file_same_go_package(change: Change) -> str:
    return f"`go_package` of {change.subject} went {from_to(change)}: code in Go has to follow."
