from __future__ import annotations

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule

_OWNERS = ("x-owner", "x-owners", "x-team", "x-owner-team", "x-owning-team", "x-api-owner", "x-maintainers")


@rule(
    id="governance-owner",
    title="No team stands behind the API.",
    level=Level.WARN,
    when=each(ApiElement),
    why="Somebody decides about changes, pays for the service and ends it one day. Where nobody is named, nobody does.",
    fix="Name the team as `x-owner` in `info`, or as the `name` of the contact.",
    lesson="Who may say no to a change of this API?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#218",),
    example=Example(
        scope="document",
        base="""
            info:  # finding
              title: Orders
              version: 1.0.0
            paths: {}
        """,
        head="""
            info:
              title: Orders
              version: 1.0.0
              x-owner: team-orders
            paths: {}
        """,
    ),
)
def governance_owner(api: ApiElement) -> Said | None:
    named = api.info.at("contact").mapping.get("name")
    owned = named or any(holder.mapping.get(key) for key in _OWNERS for holder in (api.info, api.node))
    return None if owned else Said("has neither `x-owner` nor the name of a contact", api.info)
