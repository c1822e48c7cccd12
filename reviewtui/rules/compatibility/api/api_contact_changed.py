from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="api-contact-changed",
    title="Somebody else answers for the API.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.API, "contact"),
    why="Consumers with a question write to the address that they find here.",
    fix="Make sure that somebody reads the new address, and forward the old one.",
    lesson="Who answers at three in the morning?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#info-object",),
    no_mirror="Changing it back is the same change.",
    example=Example(
        scope="info",
        base="""
            version: "1.0.0"
            contact: {email: old@example.com}
        """,
        head="""
            version: "1.0.0"
            contact: {email: new@example.com}  # finding
        """,
    ),
)
def api_contact_changed(change: Change) -> str:
    return f"The contact goes {differs(change)}."
