from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import ANSWER, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="response-location-header-removed",
    title="An answer that sends clients elsewhere no longer says where.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.HEADER, "location", direction=ANSWER),
    why="After 201, 202 and a redirect, Location is how clients find what was created, what goes on, or where to ask.",
    fix="Keep sending the header.",
    lesson="Can a client find the thing it just created without asking for a list?",
    references=("https://www.rfc-editor.org/rfc/rfc9110#name-location",),
    no_mirror="An added header is harmless.",
    example=Example(
        scope="responses",
        base="""
            "201":
              description: Created
              headers:
                Location: {schema: {type: string}}  # finding
        """,
        head="""
            "201":
              description: Created
        """,
    ),
)
def response_location_header_removed(change: Change) -> str:
    return f"{what(change)} is gone: clients are not told where to go on."
