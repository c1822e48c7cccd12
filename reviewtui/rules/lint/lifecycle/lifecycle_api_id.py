from __future__ import annotations

import re

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import shown

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


@rule(
    id="lifecycle-api-id",
    title="The API has no id that outlives its name.",
    level=Level.INFO,
    when=each(ApiElement),
    why="Titles and repositories are renamed. An id that never changes ties reviews, waivers and usage together.",
    fix="Give the API a UUID as `x-api-id` in `info`, once and for all.",
    lesson="How would you find the earlier reviews of this API after it was renamed?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#215",),
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
              x-api-id: 7f4a9c5e-52d0-4b7a-9d3c-0a4b8d8f2c11
            paths: {}
        """,
    ),
)
def lifecycle_api_id(api: ApiElement) -> Said | None:
    if not api.info.has("x-api-id"):
        return Said("has no `x-api-id`", api.info)
    given = api.info.mapping["x-api-id"]
    unique = isinstance(given, str) and _UUID.fullmatch(given)
    return None if unique else Said(f"has the `x-api-id` {shown(given)}, which is no UUID", api.info.at("x-api-id"))
