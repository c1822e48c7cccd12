from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="proto-rpc-added",
    title="A method is new.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.PROTO_RPC, ""),
    why="Nobody calls it yet.",
    fix="Deploy servers before clients that call it.",
    lesson="What does a client do that meets a server without it?",
    references=("https://google.aip.dev/180",),
    formats=("protobuf",),
    mirror="proto-rpc-no-delete",
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
              rpc Get(A) returns (B);
              rpc Put(A) returns (B);  // finding
            }
            message A {}
            message B {}
        """,
    ),
)
def proto_rpc_added(change: Change) -> str:
    return f"{what(change)} is new."
