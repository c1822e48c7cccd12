from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import either, what


@rule(
    id="proto-resource-pattern-changed",
    title="Names of a resource have another pattern.",
    verdict=Verdict.BREAKING,
    layer=Layer.SEMANTIC,
    when=changed(Kind.PROTO_MESSAGE, "resource pattern"),
    why="Names that clients keep do not fit any more, or are read as those of something else.",
    fix="Append new patterns at the end, and leave those before as they are.",
    lesson="Where do clients keep names of this resource?",
    references=(
        "https://google.aip.dev/123",
        "https://google.aip.dev/180",
    ),
    formats=("asyncapi", "protobuf"),
    no_mirror="No pattern is better than another.",
    example=Example(
        scope="proto3",
        base="""
            message Order {
              option (google.api.resource) = {type: "a.co/Order" pattern: "orders/{order}"};  // finding
            }
        """,
        head="""
            message Order {
              option (google.api.resource) = {type: "a.co/Order" pattern: "shops/{shop}/orders/{order}"};  // finding
            }
        """,
    ),
)
def proto_resource_pattern_changed(change: Change) -> str:
    return f"{what(change)} has resource names like {either(change.after or [])} now ({either(change.before)} before)."
