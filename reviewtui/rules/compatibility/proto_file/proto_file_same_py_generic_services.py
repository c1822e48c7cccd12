from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-file-same-py-generic-services",
    title="The Python generic services of generated code is set otherwise.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_FILE, "py generic services"),
    why="Python programs that use the service classes lose or meet them.",
    fix="Keep the Python services until all callers use gRPC stubs.",
    lesson="Does any Python code subclass the generic services?",
    references=("https://google.aip.dev/180",),
    formats=("protobuf",),
    no_mirror="To Python code each value but the old one is another generic services.",
    example=Example(
        scope="proto3",
        base="""
            option py_generic_services = true;
            message Order {}
        """,
        head="""
            option py_generic_services = false;  // finding
            message Order {}
        """,
    ),
)
def proto_file_same_py_generic_services(change: Change) -> str:
    return f"`py_generic_services` of {change.subject} went {from_to(change)}: code in Python has to follow."
