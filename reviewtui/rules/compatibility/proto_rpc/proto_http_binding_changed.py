from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import listed, missing, what


@rule(
    id="proto-http-binding-changed",
    title="HTTP does not reach a method any more as it did.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PROTO_RPC, "http binding"),
    why="Path, verb or body are what HTTP clients know of the method: they get 404 or 405.",
    fix="Keep the old way in `additional_bindings`.",
    lesson="Who calls this method by HTTP rather than gRPC?",
    references=("https://google.aip.dev/127",),
    formats=("protobuf",),
    mirror="proto-http-binding-added",
    example=Example(
        scope="proto3",
        base="""
            service Orders {
              rpc Get(A) returns (B) {
                option (google.api.http) = {get: "/v1/orders"};  // finding
              }
            }
            message A {}
            message B {}
        """,
        head="""
            service Orders {
              rpc Get(A) returns (B) {
                option (google.api.http) = {get: "/v1/shop/orders"};  // finding
              }
            }
            message A {}
            message B {}
        """,
    ),
)
def proto_http_binding_changed(change: Change) -> str:
    names = missing(change.before, change.after or [])
    return f"{what(change)} is no longer reached by {listed(names)}."
