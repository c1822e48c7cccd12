from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-file-same-swift-prefix",
    title="The Swift prefix of generated code is set otherwise.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_FILE, "swift prefix"),
    why="Each Swift type has another name.",
    fix="Keep the prefix of Swift types, or offer type aliases.",
    lesson="Which Swift packages pin a version of yours?",
    references=("https://google.aip.dev/180",),
    formats=("protobuf",),
    no_mirror="To Swift code each value but the old one is another prefix.",
    example=Example(
        scope="proto3",
        base="""
            option swift_prefix = "Ord";
            message Order {}
        """,
        head="""
            option swift_prefix = "Shp";  // finding
            message Order {}
        """,
    ),
)
def proto_file_same_swift_prefix(change: Change) -> str:
    return f"`swift_prefix` of {change.subject} went {from_to(change)}: code in Swift has to follow."
