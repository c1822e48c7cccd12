from __future__ import annotations

from reviewtui.formats.elements import ServerElement
from reviewtui.model import Level
from reviewtui.rules.lint.hosts import is_clear, is_placeholder
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import quote


@rule(
    id="security-https-servers",
    title="The API is served in clear text.",
    level=Level.ERROR,
    when=each(ServerElement),
    why="Tokens and data can be read and changed by everybody between the consumer and the server.",
    fix="Serve it by `https` or `wss` only, and describe no other address.",
    lesson="Who shares a network with your consumers?",
    references=(
        "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/",
        "https://www.rfc-editor.org/rfc/rfc9325",
    ),
    example=Example(
        scope="document",
        base="""
            servers:
              - url: http://api.acme.io  # finding
            paths: {}
        """,
        head="""
            servers:
              - url: https://api.acme.io
            paths: {}
        """,
    ),
)
def security_https_servers(server: ServerElement) -> str | None:
    clear = is_clear(server.url) and not is_placeholder(server.url)
    return f"is served in clear text at {quote(server.url)}" if clear else None
