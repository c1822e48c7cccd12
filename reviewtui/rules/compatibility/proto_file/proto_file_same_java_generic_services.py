from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-file-same-java-generic-services",
    title="The Java generic services of generated code is set otherwise.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_FILE, "java generic services"),
    why="Java programs that use the abstract services lose or meet classes.",
    fix="Keep the Java services until all callers use gRPC stubs.",
    lesson="Does any Java code implement the generic service interface?",
    references=("https://google.aip.dev/180",),
    formats=("protobuf",),
    no_mirror="To Java code each value but the old one is another generic services.",
    example=Example(
        scope="proto3",
        base="""
            option java_generic_services = true;
            message Order {}
        """,
        head="""
            option java_generic_services = false;  // finding
            message Order {}
        """,
    ),
)
def proto_file_same_java_generic_services(change: Change) -> str:
    return f"`java_generic_services` of {change.subject} went {from_to(change)}: code in Java has to follow."
