from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import audience_narrowed
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="api-audience-narrowed",
    title="The API is meant for fewer consumers than before.",
    verdict=Verdict.BREAKING,
    layer=Layer.SEMANTIC,
    when=changed(Kind.API, "audience"),
    why="Those outside the new audience may lose access, though they did nothing wrong.",
    fix="Treat it as a shutdown for those who are left out: notice, date, another way.",
    lesson="Who is inside the old audience and outside the new one?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#219",),
    mirror="api-audience-changed",
    example=Example(
        scope="info",
        base="""
            version: "1.0.0"
            x-audience: external-public
        """,
        head="""
            version: "1.0.0"
            x-audience: company-internal  # finding
        """,
    ),
)
def api_audience_narrowed(change: Change) -> str | None:
    if not audience_narrowed(change):
        return None
    return f"The audience goes {differs(change)}: consumers outside it may lose access."
