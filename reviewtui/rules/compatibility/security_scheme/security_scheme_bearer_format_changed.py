from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="security-scheme-bearer-format-changed",
    title="Tokens are said to have another format.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.SECURITY_SCHEME, "bearerFormat"),
    why="It is only a hint, but clients that look inside the token meet something else.",
    fix="Tell clients that tokens are opaque to them.",
    lesson="Who decodes tokens, and why?",
    references=(
        "https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object",
        "https://www.rfc-editor.org/rfc/rfc9700",
    ),
    no_mirror="Both ways are the same doubt.",
    example=Example(
        scope="document",
        base="""
            security:
              - {main: []}
            components:
              securitySchemes:
                main: {type: http, scheme: bearer, bearerFormat: opaque}
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
                main: {type: http, scheme: bearer, bearerFormat: JWT}  # finding
            paths:
              /orders:
                get:
                  responses: {"200": {description: OK}}
        """,
    ),
)
def security_scheme_bearer_format_changed(change: Change) -> str:
    return f"The token format of {change.subject} goes {differs(change)}: clients that look inside tokens may fail."
