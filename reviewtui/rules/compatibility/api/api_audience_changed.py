from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import audience_narrowed
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="api-audience-changed",
    title="The API is meant for other consumers than before.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.API, "audience"),
    why="More people will depend on it; what was tolerable among colleagues is not among strangers.",
    fix="Repeat the review as strictly as the new audience deserves.",
    lesson="Which shortcuts did you allow because only colleagues saw them?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#219",),
    mirror="api-audience-narrowed",
    example=Example(
        scope="info",
        base="""
            version: "1.0.0"
            x-audience: company-internal
        """,
        head="""
            version: "1.0.0"
            x-audience: external-public  # finding
        """,
    ),
)
def api_audience_changed(change: Change) -> str | None:
    if audience_narrowed(change):
        return None
    return f"The audience goes {differs(change)}."
