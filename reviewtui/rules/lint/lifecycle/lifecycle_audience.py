from __future__ import annotations

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.lifecycle import AUDIENCES
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import either, shown


@rule(
    id="lifecycle-audience",
    title="Nothing says for whom the API is made.",
    level=Level.INFO,
    when=each(ApiElement),
    why="How much care a change needs depends on who calls: a neighbor can be asked, the public cannot.",
    fix="Write the widest circle of intended callers as `x-audience` in `info`.",
    lesson="Who is the farthest consumer whose mail address you do not have?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#219",),
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
              x-audience: external-partner
            paths: {}
        """,
    ),
)
def lifecycle_audience(api: ApiElement) -> Said | None:
    if not api.info.has("x-audience"):
        return Said("has no `x-audience`", api.info)
    given = api.info.mapping["x-audience"]
    known = f"has the `x-audience` {shown(given)}, which is none of the known ones, such as {either([*AUDIENCES[-2:]])}"
    return None if given in AUDIENCES else Said(known, api.info.at("x-audience"))
