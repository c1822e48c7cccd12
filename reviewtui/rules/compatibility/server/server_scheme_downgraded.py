from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="server-scheme-downgraded",
    title="An address is served without encryption now.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.SERVER, "scheme"),
    why="Whoever stands between client and server can read and change what they say, credentials included.",
    fix="Keep TLS; serve the plain address as a redirect at most.",
    lesson="Which credentials travel in these calls, and over whose networks?",
    references=(
        "https://www.rfc-editor.org/rfc/rfc9325",
        "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/",
    ),
    no_mirror="From plain to encrypted the old address goes, and its removal is the finding.",
    example=Example(
        scope="document",
        base="""
            servers:
              - {url: "https://api.example.com"}
            paths: {}
        """,
        head="""
            servers:
              - {url: "http://api.example.com"}  # finding
            paths: {}
        """,
    ),
)
def server_scheme_downgraded(change: Change) -> str:
    return f"The API is served from {quote(change.after)} now, without the encryption of {quote(change.before)}."
