from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="proto-enum-added",
    title="An enum is new.",
    verdict=Verdict.SAFE,
    layer=Layer.SOURCE,
    when=added(Kind.PROTO_ENUM, ""),
    why="Nobody depends on an enum that was not there.",
    fix="Begin it with a value 0 that means nothing, and leave room for more.",
    lesson="What should a reader do with a value that comes later?",
    references=("https://google.aip.dev/180",),
    formats=("protobuf",),
    mirror="proto-package-enum-no-delete",
    example=Example(
        scope="proto3",
        base="""
            message Kept {}
        """,
        head="""
            message Kept {}
            enum State { STATE_UNSPECIFIED = 0; }  // finding
        """,
    ),
)
def proto_enum_added(change: Change) -> str:
    return f"{what(change)} is new."
