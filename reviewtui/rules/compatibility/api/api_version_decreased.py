from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import version_decreased
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="api-version-decreased",
    title="The version of the API goes backward.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.API, "version"),
    why="Tools and people that compare versions take the new description for an old one.",
    fix="Use a number above the one that was published.",
    lesson="Which of the two descriptions will a cache think is newer?",
    references=(
        "https://spec.openapis.org/oas/v3.1.1.html#info-object",
        "https://semver.org",
    ),
    no_mirror="Going forward is what versions do.",
    example=Example(
        scope="info",
        base="""
            version: "2.0.0"
        """,
        head="""
            version: "1.9.0"  # finding
        """,
    ),
)
def api_version_decreased(change: Change) -> str | None:
    if not version_decreased(change):
        return None
    return f"The version of the API goes backward, {differs(change)}."
