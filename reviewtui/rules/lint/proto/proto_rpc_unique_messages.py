from __future__ import annotations

from reviewtui.formats.protobuf.design import RpcElement
from reviewtui.formats.protobuf.elements import short
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import quote


@rule(
    id="proto-rpc-unique-messages",
    title="A method has no request message of its own.",
    level=Level.WARN,
    when=each(RpcElement),
    why="What is shared cannot be extended for one method alone.",
    fix="Give each method a message that is named like it, with `Request` behind.",
    lesson="What would you add to this call next year?",
    references=("https://buf.build/docs/lint/rules/",),
    formats=("protobuf",),
    example=Example(
        scope="proto3",
        base="""
            message Order {}
            service Orders {
              rpc Create(Order) returns (Order);  // finding
            }
        """,
        head="""
            message Order {}
            message CreateRequest {}
            service Orders {
              rpc Create(CreateRequest) returns (Order);
            }
        """,
    ),
)
def proto_rpc_unique_messages(rpc: RpcElement) -> Said | None:
    name = short(rpc.request)
    if name in {f"{rpc.name}Request", f"{short(rpc.service)}{rpc.name}Request"}:
        return None
    return Said(f"takes {quote(name)}, not a message of its own", rpc.node.at("request"))
