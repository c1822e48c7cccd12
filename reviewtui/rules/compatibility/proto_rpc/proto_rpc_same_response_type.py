from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="proto-rpc-same-response-type",
    title="A method returns another message.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PROTO_RPC, "response type"),
    why="The bytes of the old response are read as another message, and stubs do not compile.",
    fix="Add a method that returns the new message.",
    lesson="What would an old client make of the new message?",
    references=("https://buf.build/docs/breaking/rules/",),
    formats=("protobuf",),
    no_mirror="Each other response is another message.",
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
              rpc Get(A) returns (A);  // finding
            }
            message A {}
            message B {}
        """,
    ),
)
def proto_rpc_same_response_type(change: Change) -> str:
    return f"{what(change)} returns {quote(change.after)} instead of {quote(change.before)}."
