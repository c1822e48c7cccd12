from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule
from reviewtui.rules.words import called, listed


@rule(
    id="security-alternative-added",
    title="There is one more way to prove who is calling.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.SECURITY, "alternative"),
    why="Whoever had a way in keeps it.",
    fix="Have security look at the new way: the weakest one decides.",
    lesson="Is the new way as strong as the old one?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object",),
    mirror="security-alternative-removed",
    example=Example(
        scope="security",
        base="""
            security: [{token: []}]
        """,
        head="""
            security: [{token: []}, {key: []}]  # finding
        """,
    ),
)
def security_alternative_added(change: Change) -> str:
    return f"{called(change)} can now also be called with {listed(change.after, 'name')}."
