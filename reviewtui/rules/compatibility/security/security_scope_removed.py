from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import called, listed


@rule(
    id="security-scope-removed",
    title="Calls need one scope less than before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=removed(Kind.SECURITY, "scope"),
    why="Tokens that have it are accepted as before.",
    fix="Check that the operation is still no more open than it should be.",
    lesson="Who may do more now than you meant to allow?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object",),
    mirror="security-scope-added",
    example=Example(
        scope="security",
        base="""
            security: [{login: [read, write]}]  # finding
        """,
        head="""
            security: [{login: [read]}]
        """,
    ),
)
def security_scope_removed(change: Change) -> str:
    return f"{called(change)} no longer needs the scope {listed(change.before, 'name')}."
