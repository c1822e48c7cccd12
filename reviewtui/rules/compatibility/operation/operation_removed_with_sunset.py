from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import quote, trait


@rule(
    id="operation-removed-with-sunset",
    title="An operation is gone whose end had been announced with a date.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.OPERATION, "sunset"),
    why="The date was public, so the removal may be in order; a client that overslept it still fails.",
    fix="Compare the date with the release date and with the traffic of the last weeks before you merge.",
    lesson="What does the traffic of the last month say?",
    references=("https://www.rfc-editor.org/rfc/rfc8594",),
    no_mirror="Only a removal has a sunset date behind it.",
    example=Example(
        scope="paths",
        base="""
            /orders:
              get:
                responses: {"200": {description: OK}}
              delete:  # finding
                deprecated: true
                x-sunset: "2024-06-30"
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders:
              get:
                responses: {"200": {description: OK}}
        """,
    ),
)
def operation_removed_with_sunset(change: Change) -> str:
    return (
        f"{change.subject} is gone; its sunset date was {quote(trait(change.before, 'sunset'))}. Clients that "
        "still call it fail."
    )
