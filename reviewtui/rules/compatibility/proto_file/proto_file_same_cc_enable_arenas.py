from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-file-same-cc-enable-arenas",
    title="The C++ arenas of generated code is set otherwise.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_FILE, "cc enable arenas"),
    why="C++ programs that allocate messages on arenas copy them instead, or cannot compile.",
    fix="Leave arenas as they were.",
    lesson="Which C++ code passes an arena to these messages?",
    references=("https://google.aip.dev/180",),
    formats=("protobuf",),
    no_mirror="To C++ code each value but the old one is another arenas.",
    example=Example(
        scope="proto3",
        base="""
            option cc_enable_arenas = true;
            message Order {}
        """,
        head="""
            option cc_enable_arenas = false;  // finding
            message Order {}
        """,
    ),
)
def proto_file_same_cc_enable_arenas(change: Change) -> str:
    return f"`cc_enable_arenas` of {change.subject} went {from_to(change)}: code in C++ has to follow."
