from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import called, listed


@rule(
    id="security-alternative-removed",
    title="A way to prove who is calling is no longer accepted.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.SECURITY, "alternative", effect=Effect.NARROWS),
    why="Clients that use it are refused, and need new credentials before they can come back.",
    fix="Announce the end of that way with a date, and count who still uses it.",
    lesson="How long does it take a client to get the other kind of credentials?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object",),
    mirror="security-alternative-added",
    example=Example(
        scope="security",
        base="""
            security: [{token: []}, {key: []}]  # finding
        """,
        head="""
            security: [{token: []}]
        """,
    ),
)
def security_alternative_removed(change: Change) -> str:
    return (
        f"{called(change)} can no longer be called with {listed(change.before, 'name')}: clients that use it "
        "are refused."
    )
