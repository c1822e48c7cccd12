from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="api-id-changed",
    title="The API has another identifier.",
    verdict=Verdict.BREAKING,
    layer=Layer.SEMANTIC,
    when=changed(Kind.API, "api-id"),
    why="Whoever follows the API by its identifier loses its history and takes it for a new one.",
    fix="Put the old identifier back; it is meant never to change.",
    lesson="Is it another API, or was the identifier generated again by accident?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#215",),
    no_mirror="Changing it again is the same offence.",
    example=Example(
        scope="info",
        base="""
            version: "1.0.0"
            x-api-id: d0184f38-b98d-11e7-9c56-68f728c1ba70
        """,
        head="""
            version: "1.0.0"
            x-api-id: a1b2c3d4-b98d-11e7-9c56-68f728c1ba70  # finding
        """,
    ),
)
def api_id_changed(change: Change) -> str | None:
    if change.before is None:
        return None
    return f"The identifier of the API goes {differs(change)}: its history is cut off."
