from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule
from reviewtui.rules.words import called, listed


@rule(
    id="security-scope-added",
    title="Calls need a scope that they did not need before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=added(Kind.SECURITY, "scope"),
    why="Tokens that were issued without it get 403 until somebody grants it.",
    fix="Grant the scope to known clients first, or accept the old scope as well for a while.",
    lesson="Who can grant this scope to a client that runs at night?",
    references=(
        "https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object",
        "https://www.rfc-editor.org/rfc/rfc6750#section-3.1",
    ),
    mirror="security-scope-removed",
    example=Example(
        scope="security",
        base="""
            security: [{login: [read]}]
        """,
        head="""
            security: [{login: [read, write]}]  # finding
        """,
    ),
)
def security_scope_added(change: Change) -> str:
    return f"{called(change)} needs the scope {listed(change.after, 'name')}: tokens issued without it are refused."
