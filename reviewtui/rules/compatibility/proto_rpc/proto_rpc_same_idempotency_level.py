from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-rpc-same-idempotency-level",
    title="A method promises otherwise whether it may be repeated.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PROTO_RPC, "idempotency level"),
    why="Clients and proxies repeat calls, and use GET, by what is said here.",
    fix="Leave `idempotency_level` as it was, or make a new method.",
    lesson="What happens to an order that is sent twice?",
    references=("https://buf.build/docs/breaking/rules/",),
    formats=("protobuf",),
    no_mirror="A promise that comes changes what clients do, too.",
    example=Example(
        scope="proto3",
        base="""
            service Orders {
              rpc Get(A) returns (B) {
                option idempotency_level = IDEMPOTENT;  // finding
              }
            }
            message A {}
            message B {}
        """,
        head="""
            service Orders {
              rpc Get(A) returns (B);  // finding
            }
            message A {}
            message B {}
        """,
    ),
)
def proto_rpc_same_idempotency_level(change: Change) -> str:
    return f"{what(change)} went {from_to(change)}: retries and caches rely on it."
