from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-file-same-package",
    title="A file has another package.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PROTO_FILE, "package"),
    why="Full names are in the paths of gRPC, in `Any` and in generated code: all of them differ now.",
    fix="Leave the package as it was, and offer the new one beside it in files of its own.",
    lesson="Would two packages side by side let each caller move when it suits them?",
    references=("https://google.aip.dev/180",),
    formats=("asyncapi", "protobuf"),
    no_mirror="A package has no direction; each change of it is this one.",
    example=Example(
        scope="proto-file",
        base="""
            package orders.v1;  // finding
            message Order {}
        """,
        head="""
            package shop.v1;
            message Order {}
        """,
    ),
)
def proto_file_same_package(change: Change) -> str:
    return f"the package of {change.subject} went {from_to(change)}: full names, paths of methods and `Any` differ."
