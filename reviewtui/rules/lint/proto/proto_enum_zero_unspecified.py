from __future__ import annotations

from reviewtui.formats.protobuf.design import EnumElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import quote


@rule(
    id="proto-enum-zero-unspecified",
    title="An enum does not begin with a value that means nothing.",
    level=Level.WARN,
    when=each(EnumElement, where=lambda enum: bool(enum.values)),
    why="Zero is what is read where nothing was sent: it must not mean something.",
    fix="Let the first value be 0 and end in `_UNSPECIFIED`.",
    lesson="What does an order say that was sent before the field existed?",
    references=(
        "https://buf.build/docs/lint/rules/",
        "https://google.aip.dev/126",
    ),
    formats=("protobuf",),
    example=Example(
        scope="proto3",
        base="""
            enum State {
              OPEN = 0;  // finding
            }
        """,
        head="""
            enum State {
              STATE_UNSPECIFIED = 0;
              STATE_OPEN = 1;
            }
        """,
    ),
)
def proto_enum_zero_unspecified(enum: EnumElement) -> Said | None:
    first = enum.values[0]
    if first.number == 0 and first.name.endswith("_UNSPECIFIED"):
        return None
    return Said(f"begins with {quote(first.name)}, which is read where nothing was sent", first.node)
