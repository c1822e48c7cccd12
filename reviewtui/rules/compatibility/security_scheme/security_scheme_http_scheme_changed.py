from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="security-scheme-http-scheme-changed",
    title="Another HTTP authentication scheme is used.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SECURITY_SCHEME, "scheme"),
    why="The Authorization header of old clients begins with another word and holds other things.",
    fix="Accept both schemes; the header says which one a client uses.",
    lesson="Does the 401 answer name the scheme that is wanted?",
    references=(
        "https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object",
        "https://www.rfc-editor.org/rfc/rfc9110#name-www-authenticate",
    ),
    no_mirror="Changing it back is the same offence.",
    example=Example(
        scope="document",
        base="""
            security:
              - {main: []}
            components:
              securitySchemes:
                main: {type: http, scheme: basic}
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
def security_scheme_http_scheme_changed(change: Change) -> str:
    return (
        f"{change.subject} uses {quote(change.after)} instead of {quote(change.before)}: the Authorization "
        "header of old clients is not understood."
    )
