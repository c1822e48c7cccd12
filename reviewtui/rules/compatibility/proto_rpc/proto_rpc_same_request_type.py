from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="proto-rpc-same-request-type",
    title="A method takes another message.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PROTO_RPC, "request type"),
    why="The bytes of the old request are read as another message, and stubs do not compile.",
    fix="Add a method that takes the new message.",
    lesson="Which fields of the old message would be read as something else?",
    references=("https://buf.build/docs/breaking/rules/",),
    formats=("protobuf",),
    no_mirror="Each other request is another message.",
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
              rpc Get(B) returns (B);  // finding
            }
            message A {}
            message B {}
        """,
    ),
)
def proto_rpc_same_request_type(change: Change) -> str:
    return f"{what(change)} takes {quote(change.after)} instead of {quote(change.before)}."
