from __future__ import annotations

from reviewtui.formats.protobuf.design import EnumElement, MessageElement, RpcElement, ServiceElement
from reviewtui.formats.protobuf.elements import doc
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


@rule(
    id="proto-comments",
    title="Something has no comment.",
    level=Level.INFO,
    when=each(MessageElement, also=(EnumElement, ServiceElement, RpcElement)),
    why="Comments are the only description that users of generated code see.",
    fix="Write a comment above it that says what it stands for.",
    lesson="What would you be asked about it first?",
    references=(
        "https://buf.build/docs/lint/rules/",
        "https://google.aip.dev/192",
    ),
    gathered=True,
    formats=("protobuf",),
    example=Example(
        scope="proto3",
        base="""
            message Order {}  // finding
        """,
        head="""
            // What somebody bought.
            message Order {}
        """,
    ),
)
def proto_comments(element: MessageElement | EnumElement | ServiceElement | RpcElement) -> str | None:
    return None if doc(element.node) else "has no comment"
