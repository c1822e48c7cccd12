from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import bare


@rule(
    id="security-scheme-location-changed",
    title="An API key is read from another place.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SECURITY_SCHEME, "in"),
    why="Clients put it where it was read before, and are refused.",
    fix="Read both places; a key in a URL ends up in logs.",
    lesson="Where do keys show up when they travel in the URL?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object",),
    no_mirror="Moving it back is the same offence.",
    example=Example(
        scope="document",
        base="""
            security:
              - {main: []}
            components:
              securitySchemes:
                main: {type: apiKey, in: header, name: X-Key}
            paths:
              /orders:
                get:
                  responses: {"200": {description: OK}}
        """,
        head="""
            security:
              - {main: []}
            components:
              securitySchemes:
                main: {type: apiKey, in: query, name: X-Key}  # finding
            paths:
              /orders:
                get:
                  responses: {"200": {description: OK}}
        """,
    ),
)
def security_scheme_location_changed(change: Change) -> str:
    return f"{change.subject} is now read from the {bare(change.after)} instead of the {bare(change.before)}."
