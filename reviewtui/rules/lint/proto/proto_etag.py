from __future__ import annotations

from reviewtui.formats.protobuf.design import MessageElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule


@rule(
    id="proto-etag",
    title="A resource has no `etag`.",
    level=Level.INFO,
    when=each(MessageElement),
    why="Two who change it at the same time overwrite each other, and nobody is told.",
    fix="Add `string etag`, and refuse changes that were made to an older state.",
    lesson="Who could change this resource at the same time?",
    references=("https://google.aip.dev/154",),
    heuristic=True,
    formats=("protobuf",),
    example=Example(
        scope="proto3",
        base="""
            message Order {
              option (google.api.resource) = {type: "a.co/Order" pattern: "orders/{order}"};  // finding
            }
        """,
        head="""
            message Order {
              option (google.api.resource) = {type: "a.co/Order" pattern: "orders/{order}"};
              string etag = 1;
            }
        """,
    ),
)
def proto_etag(message: MessageElement) -> Said | None:
    place = next((key for key in message.node.mapping if key.startswith("option (google.api.resource)")), "")
    if not place or any(field.name == "etag" for field in message.fields):
        return None
    return Said("is a resource without `etag`", message.node.at(place))
