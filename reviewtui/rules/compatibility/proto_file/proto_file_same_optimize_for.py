from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-file-same-optimize-for",
    title="The C++ and Java runtime of generated code is set otherwise.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_FILE, "optimize for"),
    why="Another runtime offers other methods: reflection is missing in the light one.",
    fix="Keep the runtime, or make a second target for small devices.",
    lesson="Who calls reflection or text format on these messages?",
    references=("https://google.aip.dev/180",),
    formats=("protobuf",),
    no_mirror="To C++ and Java code each value but the old one is another runtime.",
    example=Example(
        scope="proto3",
        base="""
            option optimize_for = CODE_SIZE;
            message Order {}
        """,
        head="""
            option optimize_for = LITE_RUNTIME;  // finding
            message Order {}
        """,
    ),
)
def proto_file_same_optimize_for(change: Change) -> str:
    return f"`optimize_for` of {change.subject} went {from_to(change)}: code in C++ and Java has to follow."
