from __future__ import annotations

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule

_KEYS = ("x-tier", "x-api-tier", "x-service-tier", "x-criticality")


@rule(
    id="governance-tier",
    title="Nothing says how much depends on the API.",
    level=Level.WARN,
    when=each(ApiElement),
    why="Load tests, runbooks and nights on call are worth it for some APIs and not for others. The tier decides.",
    fix="Write the tier of the service as `x-tier` into `info`.",
    lesson="What stops when this API does not answer for an hour?",
    references=("https://sre.google/sre-book/embracing-risk/",),
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
              x-tier: 1
            paths: {}
        """,
    ),
)
def governance_tier(api: ApiElement) -> Said | None:
    given = (holder.mapping.get(key) for key in _KEYS for holder in (api.info, api.node))
    return None if any(one not in (None, "") for one in given) else Said("has no `x-tier`", api.info)
