from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="api-major-version-kept",
    title="Something breaks, and the version calls it compatible.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.API, "major-version-kept"),
    why="Who takes a minor or patch release as it comes, as Semantic Versioning allows, takes the break with it.",
    fix="Raise the first number (the second one below 1.0.0), or take the break out of this release.",
    lesson="Which tools take in a minor release without asking anybody?",
    references=("https://semver.org", "https://spec.openapis.org/oas/v3.1.1.html#info-object"),
    no_mirror="A major version without a break costs nobody anything but a look.",
    example=Example(
        scope="info",
        base="""
            version: "1.4.0"
            x-audience: external-public
        """,
        head="""
            version: "1.5.0"  # finding
            x-audience: company-internal
        """,
    ),
)
def api_major_version_kept(change: Change) -> str:
    return f"Something breaks, and the version goes {differs(change)}, as if it were compatible."
