from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="proto-extension-added",
    title="An extension is new.",
    verdict=Verdict.SAFE,
    layer=Layer.SOURCE,
    when=added(Kind.PROTO_EXTENSION, ""),
    why="Readers that do not know an extension keep it as an unknown field.",
    fix="Register its number where others look before they take one.",
    lesson="Who hands out the numbers of this range?",
    references=("https://google.aip.dev/180",),
    formats=("asyncapi", "protobuf"),
    mirror="proto-package-extension-no-delete",
    example=Example(
        scope="proto2",
        base="""
            message Kept { extensions 100 to 200; }
        """,
        head="""
            message Kept { extensions 100 to 200; }
            extend Kept {
              optional string note = 100;  // finding
            }
        """,
    ),
)
def proto_extension_added(change: Change) -> str:
    return f"{what(change)} is new."
