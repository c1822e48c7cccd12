from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import called, listed


@rule(
    id="security-scheme-removed-from-alternative",
    title="Calls need one credential less than before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=removed(Kind.SECURITY, "scheme"),
    why="Calls that still carry it are accepted.",
    fix="Have security confirm that the remaining credential is enough.",
    lesson="What did the second credential protect against?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object",),
    mirror="security-scheme-added-to-alternative",
    example=Example(
        scope="security",
        base="""
            security: [{token: [], key: []}]  # finding
        """,
        head="""
            security: [{token: []}]
        """,
    ),
)
def security_scheme_removed_from_alternative(change: Change) -> str:
    return f"{called(change)} no longer needs {listed(change.before, 'name')}."
