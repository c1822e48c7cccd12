from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="security-scheme-type-changed",
    title="A security scheme is of another type.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SECURITY_SCHEME, "type"),
    why="Keys, tokens and certificates are not interchangeable: the credentials that clients hold do not fit.",
    fix="Describe the new type under a new name, and accept both for a while.",
    lesson="What must a client's owner do to get the new credentials?",
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
                main: {type: http, scheme: bearer}  # finding
            paths:
              /orders:
                get:
                  responses: {"200": {description: OK}}
        """,
    ),
)
def security_scheme_type_changed(change: Change) -> str:
    return (
        f"{change.subject} is of type {quote(change.after)} instead of {quote(change.before)}: credentials in "
        "use no longer fit."
    )
