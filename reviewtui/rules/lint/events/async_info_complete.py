from __future__ import annotations

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import quote


@rule(
    id="async-info-complete",
    title="The description does not say what it is, whom to ask, or who may use it.",
    level=Level.WARN,
    when=each(ApiElement),
    why="Consumers of events rarely know the team that sends them, and start with this page.",
    fix="Add `description`, `contact` and `license` to `info`.",
    lesson="What would somebody from another department want to know first?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#infoObject",),
    example=Example(
        scope="async-whole",
        base="""
            asyncapi: 3.0.0
            info:  # finding
              title: Orders
              version: "1.0"
              contact: {name: Team Orders}
            channels: {}
        """,
        head="""
            asyncapi: 3.0.0
            info:
              title: Orders
              version: "1.0"
              description: Tells what becomes of orders.
              contact: {name: Team Orders}
              license: {name: MIT}
            channels: {}
        """,
    ),
    formats=("asyncapi",),
)
def async_info_complete(api: ApiElement) -> Said | None:
    missing = [quote(key) for key in ("description", "contact", "license") if not api.info.mapping.get(key)]
    return Said(f"says no {' and no '.join(missing)}", api.info) if missing else None
