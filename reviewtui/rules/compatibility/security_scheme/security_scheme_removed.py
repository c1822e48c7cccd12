from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule


@rule(
    id="security-scheme-removed",
    title="A way to prove who is calling is no longer described.",
    verdict=Verdict.INFO,
    layer=Layer.SOURCE,
    when=removed(Kind.SECURITY_SCHEME),
    why="Operations that asked for it are reported one by one; apart from them, generated clients lose a helper.",
    fix="Check that no gateway in front of the API relies on the description.",
    lesson="Where else is this scheme configured?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object",),
    mirror="security-scheme-added",
    example=Example(
        scope="document",
        base="""
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
        head="""
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
    ),
)
def security_scheme_removed(change: Change) -> str:
    return f"{change.subject} is no longer described."
