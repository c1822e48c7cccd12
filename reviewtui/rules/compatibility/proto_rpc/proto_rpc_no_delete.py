from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-rpc-no-delete",
    title="A method is gone.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.PROTO_RPC, ""),
    why="Each call of it fails with UNIMPLEMENTED from one day to the next.",
    fix="Keep the method, mark it deprecated, and count its calls until there are none.",
    lesson="When was it called the last time, and by whom?",
    references=(
        "https://google.aip.dev/180",
        "https://buf.build/docs/breaking/rules/",
    ),
    formats=("protobuf",),
    mirror="proto-rpc-added",
    example=Example(
        scope="proto3",
        base="""
            service Orders {
              rpc Get(A) returns (B);
              rpc Put(A) returns (B);  // finding
            }
            message A {}
            message B {}
        """,
        head="""
            service Orders {
              rpc Get(A) returns (B);
            }
            message A {}
            message B {}
        """,
    ),
)
def proto_rpc_no_delete(change: Change) -> str:
    return f"{what(change)} is gone: its callers get UNIMPLEMENTED."
