from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-file-same-java-multiple-files",
    title="The Java file layout of generated code is set otherwise.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_FILE, "java multiple files"),
    why="Java classes move in or out of the outer class, and imports do not find them.",
    fix="Leave the layout of Java classes as it is within a major version.",
    lesson="How many Java imports would have to be edited for this layout?",
    references=("https://google.aip.dev/180",),
    formats=("protobuf",),
    no_mirror="To Java code each value but the old one is another file layout.",
    example=Example(
        scope="proto3",
        base="""
            option java_multiple_files = true;
            message Order {}
        """,
        head="""
            option java_multiple_files = false;  // finding
            message Order {}
        """,
    ),
)
def proto_file_same_java_multiple_files(change: Change) -> str:
    return f"`java_multiple_files` of {change.subject} went {from_to(change)}: code in Java has to follow."
