from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-rpc-same-client-streaming",
    title="A method streams its requests, or does not any more.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PROTO_RPC, "client streaming"),
    why="One side sends a stream of requests where the other expects one, and the call fails.",
    fix="Offer a second method for the stream of requests.",
    lesson="Does every proxy between them let streams through?",
    references=("https://buf.build/docs/breaking/rules/",),
    formats=("protobuf",),
    no_mirror="One request and many are not each other's opposite to a caller: both fail.",
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
              rpc Get(stream A) returns (B);  // finding
            }
            message A {}
            message B {}
        """,
    ),
)
def proto_rpc_same_client_streaming(change: Change) -> str:
    return f"{what(change)} {'streams' if change.after else 'no longer streams'} its requests."
