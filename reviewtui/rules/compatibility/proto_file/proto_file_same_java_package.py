from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-file-same-java-package",
    title="The Java package of generated code is set otherwise.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_FILE, "java package"),
    why="All Java classes of the file have other full names.",
    fix="Keep the Java package, which needs not equal the one of the file.",
    lesson="Could old and new Java classes be on one class path together?",
    references=("https://google.aip.dev/180",),
    formats=("protobuf",),
    no_mirror="To Java code each value but the old one is another package.",
    example=Example(
        scope="proto3",
        base="""
            option java_package = "com.example.orders";
            message Order {}
        """,
        head="""
            option java_package = "com.example.shop";  // finding
            message Order {}
        """,
    ),
)
def proto_file_same_java_package(change: Change) -> str:
    return f"`java_package` of {change.subject} went {from_to(change)}: code in Java has to follow."
