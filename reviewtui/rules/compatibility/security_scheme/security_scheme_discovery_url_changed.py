from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="security-scheme-discovery-url-changed",
    title="The identity provider is found at another address.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SECURITY_SCHEME, "openIdConnectUrl"),
    why="Another issuer signs other tokens; those in use are refused, and clients are configured for the old one.",
    fix="Accept tokens of both issuers until clients have moved.",
    lesson="Are the old tokens refused at once, or when they expire?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object",),
    no_mirror="Changing it back is the same offence.",
    example=Example(
        scope="document",
        base="""
            security:
              - {main: []}
            components:
              securitySchemes:
                main: {type: openIdConnect, openIdConnectUrl: "https://id.example.com/.well-known"}
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
                main: {type: openIdConnect, openIdConnectUrl: "https://login.example.com/.well-known"}  # finding
            paths:
              /orders:
                get:
                  responses: {"200": {description: OK}}
        """,
    ),
)
def security_scheme_discovery_url_changed(change: Change) -> str:
    return f"{change.subject} is found at {quote(change.after)} instead of {quote(change.before)}."
