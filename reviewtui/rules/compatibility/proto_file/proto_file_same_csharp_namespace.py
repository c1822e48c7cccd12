from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-file-same-csharp-namespace",
    title="The C# namespace of generated code is set otherwise.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_FILE, "csharp namespace"),
    why="C# programs name the old namespace in `using`.",
    fix="Let both namespaces live in two files for a while, or keep the old one.",
    lesson="Do your C# users compile against your assembly or from your files?",
    references=("https://google.aip.dev/180",),
    formats=("protobuf",),
    no_mirror="To C# code each value but the old one is another namespace.",
    example=Example(
        scope="proto3",
        base="""
            option csharp_namespace = "Orders";
            message Order {}
        """,
        head="""
            option csharp_namespace = "Shop.Orders";  // finding
            message Order {}
        """,
    ),
)
def proto_file_same_csharp_namespace(change: Change) -> str:
    return f"`csharp_namespace` of {change.subject} went {from_to(change)}: code in C# has to follow."
