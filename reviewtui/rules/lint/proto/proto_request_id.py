from __future__ import annotations

import re

from reviewtui.formats.protobuf.design import MessageElement
from reviewtui.formats.protobuf.elements import short
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


@rule(
    id="proto-request-id",
    title="A request that creates something has no `request_id`.",
    level=Level.INFO,
    when=each(MessageElement, where=lambda message: re.match(r"Create.*Request$", short(message.name)) is not None),
    why="A call that is sent again after a lost answer creates a second one.",
    fix="Add `string request_id`, a UUID that callers choose, and create once per id.",
    lesson="What happens when the answer is lost and the caller tries again?",
    references=("https://google.aip.dev/155",),
    heuristic=True,
    formats=("protobuf",),
    example=Example(
        scope="proto3",
        base="""
            message CreateOrderRequest {  // finding
              string shop = 1;
            }
        """,
        head="""
            message CreateOrderRequest {
              string shop = 1;
              string request_id = 2;
            }
        """,
    ),
)
def proto_request_id(message: MessageElement) -> str | None:
    return None if any(field.name == "request_id" for field in message.fields) else "has no `request_id`"
