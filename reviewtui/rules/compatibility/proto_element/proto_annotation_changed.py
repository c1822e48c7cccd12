from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-annotation-changed",
    title="Something is described otherwise, or more of it.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.PROTO_ELEMENT, "annotation"),
    why="No program behaves differently; people read something else.",
    fix="Check that text and behavior still agree.",
    lesson="Did only the words change, or what they stand for?",
    formats=("asyncapi", "protobuf"),
    no_mirror="Words have no direction.",
    example=Example(
        scope="proto3",
        base="""
            message Order {
              string id = 1 [(grpc.gateway.protoc_gen_openapiv2.options.openapiv2_field).title = "Id"];  // finding
            }
        """,
        head="""
            message Order {
              string id = 1 [(grpc.gateway.protoc_gen_openapiv2.options.openapiv2_field).title = "Number"];  // finding
            }
        """,
    ),
)
def proto_annotation_changed(change: Change) -> str:
    return f"{what(change)} is described otherwise."
