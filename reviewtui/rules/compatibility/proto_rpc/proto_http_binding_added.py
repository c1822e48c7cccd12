from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import listed, missing, what


@rule(
    id="proto-http-binding-added",
    title="HTTP reaches a method in a further way.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.PROTO_RPC, "http binding added"),
    why="All ways that were there are there still.",
    fix="Say which of the ways new clients should take.",
    lesson="Do all ways check the same permissions?",
    references=("https://google.aip.dev/127",),
    formats=("protobuf",),
    mirror="proto-http-binding-changed",
    example=Example(
        scope="proto3",
        base="""
            service Orders {
              rpc Get(A) returns (B);
            }
            message A {}
            message B {}
        """,
        head="""
            service Orders {
              rpc Get(A) returns (B) {
                option (google.api.http) = {get: "/v1/orders"};  // finding
              }
            }
            message A {}
            message B {}
        """,
    ),
)
def proto_http_binding_added(change: Change) -> str:
    names = missing(change.after, change.before or [])
    return f"{what(change)} is also reached by {listed(names)}."
