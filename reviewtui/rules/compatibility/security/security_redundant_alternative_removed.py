from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import called, listed


@rule(
    id="security-redundant-alternative-removed",
    title="A way to prove who is calling was dropped that asked for more than another one.",
    verdict=Verdict.INFO,
    layer=Layer.WIRE,
    when=removed(Kind.SECURITY, "alternative", effect=Effect.ANNOTATES),
    why="Whoever could use it can use the way that is left, with what they have.",
    fix="Nothing has to be done; the description is simpler now.",
    lesson="Why would anybody have chosen the harder way?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object",),
    no_mirror="An alternative that is added asks nobody for more.",
    example=Example(
        scope="security",
        base="""
            security: [{token: []}, {token: [], key: []}]  # finding
        """,
        head="""
            security: [{token: []}]
        """,
    ),
)
def security_redundant_alternative_removed(change: Change) -> str:
    return (
        f"{called(change)} can no longer be called with {listed(change.before, 'name')}, but with less than "
        "that it still can."
    )
