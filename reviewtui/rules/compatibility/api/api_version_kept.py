from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="api-version-kept",
    title="Something breaks, and the version stays the same.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.API, "version-kept"),
    why="Two contracts that differ go by one version: nobody can say which of them a client was written for.",
    fix="Raise the major number (below 1.0.0 the second one), or make the change compatible.",
    lesson="How would a consumer who reads only the version learn of this change?",
    references=("https://semver.org", "https://spec.openapis.org/oas/v3.1.1.html#info-object"),
    no_mirror="A version that rises with a break is what is expected.",
    example=Example(
        scope="info",
        base="""
            version: "1.4.0"
            x-audience: external-public
        """,
        head="""
            version: "1.4.0"  # finding
            x-audience: company-internal
        """,
    ),
)
def api_version_kept(change: Change) -> str:
    return f"Something breaks, and the version is still {quote(str(change.after))}."
