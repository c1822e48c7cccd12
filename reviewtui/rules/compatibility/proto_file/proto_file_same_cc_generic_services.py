from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-file-same-cc-generic-services",
    title="The C++ generic services of generated code is set otherwise.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_FILE, "cc generic services"),
    why="C++ programs that use the abstract services have none any more, or new ones.",
    fix="Keep the abstract services until nobody derives from them.",
    lesson="Does any C++ server still derive from the generated services?",
    references=("https://google.aip.dev/180",),
    formats=("protobuf",),
    no_mirror="To C++ code each value but the old one is another generic services.",
    example=Example(
        scope="proto3",
        base="""
            option cc_generic_services = true;
            message Order {}
        """,
        head="""
            option cc_generic_services = false;  // finding
            message Order {}
        """,
    ),
)
def proto_file_same_cc_generic_services(change: Change) -> str:
    return f"`cc_generic_services` of {change.subject} went {from_to(change)}: code in C++ has to follow."
