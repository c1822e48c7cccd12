from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="security-scheme-name-changed",
    title="An API key travels under another name.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SECURITY_SCHEME, "name"),
    why="The key arrives under the old name, and the API sees none.",
    fix="Accept both names.",
    lesson="Would the error tell the client that only the name is wrong?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object",),
    no_mirror="Changing it back is the same offence.",
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
                main: {type: apiKey, in: header, name: X-Api-Key}  # finding
            paths:
              /orders:
                get:
                  responses: {"200": {description: OK}}
        """,
    ),
)
def security_scheme_name_changed(change: Change) -> str:
    return f"{change.subject} now travels as {quote(change.after)} instead of {quote(change.before)}."
