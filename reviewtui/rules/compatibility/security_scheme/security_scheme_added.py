from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule


@rule(
    id="security-scheme-added",
    title="A way to prove who is calling is described.",
    verdict=Verdict.INFO,
    layer=Layer.WIRE,
    when=added(Kind.SECURITY_SCHEME),
    why="As long as no operation asks for it, it changes nothing.",
    fix="Use it in an operation, or leave it out.",
    lesson="Which operations will ask for it?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object",),
    mirror="security-scheme-removed",
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
                main: {type: apiKey, in: header, name: X-Key}
                spare: {type: http, scheme: bearer}  # finding
            paths:
              /orders:
                get:
                  responses: {"200": {description: OK}}
        """,
    ),
)
def security_scheme_added(change: Change) -> str:
    return f"{change.subject} is described now."
