from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="proto-pagination-field-added-late",
    title="A list is given in pages from now on.",
    verdict=Verdict.BREAKING,
    layer=Layer.SEMANTIC,
    when=added(Kind.PROTO_FIELD, "paging"),
    why="Callers that know nothing of pages take the first one for all there is.",
    fix="Return everything unless a page size is given, or offer paging in a new method.",
    lesson="How would a caller notice that items are missing?",
    references=("https://google.aip.dev/158",),
    formats=("asyncapi", "protobuf"),
    no_mirror="Paging that goes away is a field that went.",
    example=Example(
        scope="proto3",
        base="""
            service Orders {
              rpc ListOrders(ListOrdersRequest) returns (ListOrdersResponse);
            }
            message ListOrdersResponse { repeated string ids = 1; }
            message ListOrdersRequest { string shop = 1; }
        """,
        head="""
            service Orders {
              rpc ListOrders(ListOrdersRequest) returns (ListOrdersResponse);
            }
            message ListOrdersResponse { repeated string ids = 1; }
            message ListOrdersRequest {
              string shop = 1;
              int32 page_size = 2;  // finding
            }
        """,
    ),
)
def proto_pagination_field_added_late(change: Change) -> str:
    return f"{what(change)} is new: callers that ask for no further page may lose items."
