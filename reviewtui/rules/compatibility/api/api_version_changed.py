from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import version_decreased
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="api-version-changed",
    title="The API has another version.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.API, "version"),
    why="The number tells consumers what to expect: nothing breaks by the number itself.",
    fix="Check that the number says what the changes are: a major one when something breaks.",
    lesson="What would a consumer expect from this number?",
    references=(
        "https://spec.openapis.org/oas/v3.1.1.html#info-object",
        "https://semver.org",
    ),
    no_mirror="Going back has a rule of its own.",
    example=Example(
        scope="info",
        base="""
            version: "1.0.0"
        """,
        head="""
            version: "1.1.0"  # finding
        """,
    ),
)
def api_version_changed(change: Change) -> str | None:
    if version_decreased(change):
        return None
    return f"The version of the API goes {differs(change)}."
