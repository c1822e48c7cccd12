from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-rpc-same-server-streaming",
    title="A method streams its responses, or does not any more.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PROTO_RPC, "server streaming"),
    why="One side sends a stream of responses where the other expects one, and the call fails.",
    fix="Offer a second method for the stream of responses.",
    lesson="Does the caller wait for one answer, or for the end?",
    references=("https://buf.build/docs/breaking/rules/",),
    formats=("protobuf",),
    no_mirror="One response and many are not each other's opposite to a caller: both fail.",
    example=Example(
        scope="proto3",
        base="""
            service Orders {
              rpc Get(A) returns (B);  // finding
            }
            message A {}
            message B {}
        """,
        head="""
            service Orders {
              rpc Get(A) returns (stream B);  // finding
            }
            message A {}
            message B {}
        """,
    ),
)
def proto_rpc_same_server_streaming(change: Change) -> str:
    return f"{what(change)} {'streams' if change.after else 'no longer streams'} its responses."
