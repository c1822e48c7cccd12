from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-package-enum-no-delete",
    title="An enum is gone from its package.",
    verdict=Verdict.BREAKING,
    layer=Layer.SOURCE,
    when=removed(Kind.PROTO_ENUM, ""),
    why="Code that names its constants does not compile.",
    fix="Keep the enum, and mark it deprecated.",
    lesson="Where do programs switch over the values of this enum?",
    references=(
        "https://google.aip.dev/180",
        "https://buf.build/docs/breaking/rules/",
    ),
    formats=("protobuf",),
    mirror="proto-enum-added",
    example=Example(
        scope="proto3",
        base="""
            message Kept {}
            enum State { STATE_UNSPECIFIED = 0; }  // finding
        """,
        head="""
            message Kept {}
        """,
    ),
)
def proto_package_enum_no_delete(change: Change) -> str:
    return f"{what(change)} is gone: code that uses it does not compile."
