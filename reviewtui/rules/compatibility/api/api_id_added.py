from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="api-id-added",
    title="The API has got an identifier.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.API, "api-id"),
    why="Tools can follow it from now on, whatever its title becomes.",
    fix="Never change it again.",
    lesson="Where else is this API registered, and under which name?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#215",),
    no_mirror="Losing the identifier is the offence of changing it.",
    example=Example(
        scope="info",
        base="""
            version: "1.0.0"
        """,
        head="""
            version: "1.0.0"
            x-api-id: d0184f38-b98d-11e7-9c56-68f728c1ba70  # finding
        """,
    ),
)
def api_id_added(change: Change) -> str | None:
    if change.before is not None:
        return None
    return f"The API is identified by {quote(change.after)} now."
