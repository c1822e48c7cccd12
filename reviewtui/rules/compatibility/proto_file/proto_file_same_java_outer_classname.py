from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-file-same-java-outer-classname",
    title="The Java outer class of generated code is set otherwise.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_FILE, "java outer classname"),
    why="The outer class has another name, which Java sources write down.",
    fix="Keep the name of the outer class.",
    lesson="What would a Java build say that only upgrades your artifact?",
    references=("https://google.aip.dev/180",),
    formats=("protobuf",),
    no_mirror="To Java code each value but the old one is another outer class.",
    example=Example(
        scope="proto3",
        base="""
            option java_outer_classname = "OrdersProto";
            message Order {}
        """,
        head="""
            option java_outer_classname = "ShopProto";  // finding
            message Order {}
        """,
    ),
)
def proto_file_same_java_outer_classname(change: Change) -> str:
    return f"`java_outer_classname` of {change.subject} went {from_to(change)}: code in Java has to follow."
