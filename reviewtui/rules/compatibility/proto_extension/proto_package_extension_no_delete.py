from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-package-extension-no-delete",
    title="An extension is gone from its package.",
    verdict=Verdict.BREAKING,
    layer=Layer.SOURCE,
    when=removed(Kind.PROTO_EXTENSION, ""),
    why="Code that reads it does not compile, and its data becomes an unknown field.",
    fix="Keep the extension, or the number at least, for what was stored with it.",
    lesson="Which stored messages carry this extension?",
    references=(
        "https://google.aip.dev/180",
        "https://buf.build/docs/breaking/rules/",
    ),
    formats=("asyncapi", "protobuf"),
    mirror="proto-extension-added",
    example=Example(
        scope="proto2",
        base="""
            message Kept { extensions 100 to 200; }
            extend Kept {
              optional string note = 100;  // finding
            }
        """,
        head="""
            message Kept { extensions 100 to 200; }
        """,
    ),
)
def proto_package_extension_no_delete(change: Change) -> str:
    return f"{what(change)} is gone: code that uses it does not compile."
