from __future__ import annotations

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule


@rule(
    id="async-event-owner",
    title="Nobody answers for the events.",
    level=Level.WARN,
    when=each(ApiElement),
    why="When messages stop or go wrong, consumers have to find the team that sends them.",
    fix="Name a team in `contact`, or in `x-owner`.",
    lesson="Whom does a consumer call at night?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#207",),
    example=Example(
        scope="async-whole",
        base="""
            asyncapi: 3.0.0
            info:  # finding
              title: Orders
              version: "1.0"
            channels: {}
        """,
        head="""
            asyncapi: 3.0.0
            info:
              title: Orders
              version: "1.0"
              x-owner: team-orders
            channels: {}
        """,
    ),
    formats=("asyncapi",),
)
def async_event_owner(api: ApiElement) -> Said | None:
    said = (api.info.mapping.get("contact"), api.info.mapping.get("x-owner"), api.node.mapping.get("x-owner"))
    return None if any(said) else Said("names no owner", api.info)
