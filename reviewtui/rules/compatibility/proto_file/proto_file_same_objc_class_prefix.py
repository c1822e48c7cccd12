from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-file-same-objc-class-prefix",
    title="The Objective-C class prefix of generated code is set otherwise.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_FILE, "objc class prefix"),
    why="Each Objective-C class has another name.",
    fix="Keep the prefix that apps were compiled with.",
    lesson="Which iOS apps still build against these classes?",
    references=("https://google.aip.dev/180",),
    formats=("protobuf",),
    no_mirror="To Objective-C code each value but the old one is another class prefix.",
    example=Example(
        scope="proto3",
        base="""
            option objc_class_prefix = "ORD";
            message Order {}
        """,
        head="""
            option objc_class_prefix = "SHP";  // finding
            message Order {}
        """,
    ),
)
def proto_file_same_objc_class_prefix(change: Change) -> str:
    return f"`objc_class_prefix` of {change.subject} went {from_to(change)}: code in Objective-C has to follow."
