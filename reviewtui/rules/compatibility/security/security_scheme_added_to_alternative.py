from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule
from reviewtui.rules.words import called, listed


@rule(
    id="security-scheme-added-to-alternative",
    title="Calls need one more credential together with what they had.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=added(Kind.SECURITY, "scheme"),
    why="What was enough yesterday is only half of what is needed today.",
    fix="Offer the stronger combination as a second alternative first.",
    lesson="Can every client get the second credential?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object",),
    mirror="security-scheme-removed-from-alternative",
    example=Example(
        scope="security",
        base="""
            security: [{token: []}]
        """,
        head="""
            security: [{token: [], key: []}]  # finding
        """,
    ),
)
def security_scheme_added_to_alternative(change: Change) -> str:
    return (
        f"{called(change)} needs {listed(change.after, 'name')} as well: the credentials that clients have "
        "are no longer enough."
    )
