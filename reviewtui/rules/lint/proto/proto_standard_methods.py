from __future__ import annotations

import re

from reviewtui.formats.protobuf.design import RpcElement
from reviewtui.formats.protobuf.service_comparing import bindings
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule

_VERBS = {"Get": "get", "List": "get", "Create": "post", "Update": "patch", "Delete": "delete"}


@rule(
    id="proto-standard-methods",
    title="A standard method is reached by another verb than usual.",
    level=Level.INFO,
    when=each(RpcElement),
    why="Caches, retries and clients know what Get, List, Create, Update and Delete do over HTTP.",
    fix="Bind Get and List to GET, Create to POST, Update to PATCH and Delete to DELETE, or choose another name.",
    lesson="What would a reader expect from the name alone?",
    references=("https://google.aip.dev/130",),
    formats=("protobuf",),
    example=Example(
        scope="proto3",
        base="""
            service Orders {
              rpc GetOrder(A) returns (B) {
                option (google.api.http) = {post: "/v1/orders"};  // finding
              }
            }
        """,
        head="""
            service Orders {
              rpc GetOrder(A) returns (B) {
                option (google.api.http) = {get: "/v1/orders"};
              }
            }
        """,
    ),
)
def proto_standard_methods(rpc: RpcElement) -> Said | None:
    ways = bindings(rpc.node)
    verb = next((verb for name, verb in _VERBS.items() if re.match(f"{name}(?=[A-Z]|$)", rpc.name)), "")
    if not ways or not verb or any(way.verb == verb for way in ways):
        return None
    place = next(key for key in rpc.node.mapping if key.startswith("option (google.api.http)"))
    return Said(f"is bound to {ways[0].verb.upper()}, where {verb.upper()} is usual", rpc.node.at(place))
