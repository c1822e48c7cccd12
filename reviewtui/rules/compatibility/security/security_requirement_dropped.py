from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import called, listed


@rule(
    id="security-requirement-dropped",
    title="An operation no longer asks for credentials.",
    verdict=Verdict.INFO,
    layer=Layer.WIRE,
    when=changed(Kind.SECURITY, "dropped"),
    why="No client breaks; what was protected is open to anyone.",
    fix="Have security look at it before anything else.",
    lesson="What could a stranger do with this operation?",
    references=(
        "https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object",
        "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/",
    ),
    mirror="security-requirement-added",
    example=Example(
        scope="security",
        base="""
            security: [{token: []}]
        """,
        head="""
            security: [{}]  # finding
        """,
    ),
)
def security_requirement_dropped(change: Change) -> str:
    return (
        f"{called(change)} is open to all now (asked for {listed(change.before, 'name')} before): no client "
        "breaks, but nothing is protected."
    )
