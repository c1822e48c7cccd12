from __future__ import annotations

from reviewtui.formats.protobuf.design import MessageElement
from reviewtui.formats.protobuf.elements import short
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import quote

_REQUEST = ("page_size", "page_token")
_RESPONSE = ("next_page_token",)


@rule(
    id="proto-list-pagination",
    title="A list has no pages.",
    level=Level.WARN,
    when=each(MessageElement, where=lambda message: short(message.name).startswith("List")),
    why="Pages that come later lose items for those who do not know them.",
    fix="Give the request `page_size` and `page_token`, and the response `next_page_token`, from the start.",
    lesson="How long will the list be in five years?",
    references=("https://google.aip.dev/158",),
    formats=("protobuf",),
    example=Example(
        scope="proto3",
        base="""
            message ListOrdersRequest {  // finding
              string shop = 1;
            }
        """,
        head="""
            message ListOrdersRequest {
              string shop = 1;
              int32 page_size = 2;
              string page_token = 3;
            }
        """,
    ),
)
def proto_list_pagination(message: MessageElement) -> str | None:
    names = {field.name for field in message.fields}
    name = short(message.name)
    wanted = _REQUEST if name.endswith("Request") else _RESPONSE if name.endswith("Response") else ()
    lost = [one for one in wanted if one not in names]
    return f"has no {' and no '.join(map(quote, lost))}" if lost else None
