from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import quote, trait


@rule(
    id="path-removed-with-sunset",
    title="A path is gone whose end had been announced with a date.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.PATH, "sunset"),
    why=(
        "The removal was announced, so it can be allowed once the date has passed; clients that did not move "
        "fail all the same."
    ),
    fix="Check that the date has passed and that the calls have stopped, and answer 410 Gone for a while.",
    lesson="How do you know that nobody calls it any more?",
    references=(
        "https://www.rfc-editor.org/rfc/rfc8594",
        "https://www.rfc-editor.org/rfc/rfc9110#name-410-gone",
    ),
    no_mirror="Only a removal has a sunset date behind it.",
    example=Example(
        scope="paths",
        base="""
            /orders:
              get:
                responses: {"200": {description: OK}}
            /invoices:  # finding
              get:
                deprecated: true
                x-sunset: "2024-03-31"
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders:
              get:
                responses: {"200": {description: OK}}
        """,
    ),
)
def path_removed_with_sunset(change: Change) -> str:
    return (
        f"{change.subject} is gone; its sunset date was {quote(trait(change.before, 'sunset'))}. Clients that "
        "have not moved fail."
    )
