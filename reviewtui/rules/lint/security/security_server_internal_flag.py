from __future__ import annotations

from reviewtui.formats.elements import ServerElement
from reviewtui.model import Level
from reviewtui.rules.lint.hosts import is_local
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import quote


def _can_tell(server: ServerElement) -> bool:
    return bool(server.node.mapping) and not is_local(server.url)


@rule(
    id="security-server-internal-flag",
    title="A server does not say whether it is internal.",
    level=Level.INFO,
    when=each(ServerElement, where=_can_tell),
    gathered=True,
    why=(
        "Addresses of internal systems leak with descriptions that are published, and nobody notices that they "
        "should not be there."
    ),
    fix="Say `x-internal: true` or `false` at each server, and leave internal ones out of what is published.",
    lesson="Which of these addresses must a stranger not learn of?",
    references=("https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/",),
    example=Example(
        scope="document",
        base="""
            servers:
              - url: https://api.acme.io  # finding
            paths: {}
        """,
        head="""
            servers:
              - url: https://api.acme.io
                x-internal: false
            paths: {}
        """,
    ),
)
def security_server_internal_flag(server: ServerElement) -> str | None:
    told = isinstance(server.node.mapping.get("x-internal"), bool)
    return None if told else f"does not say whether {quote(server.url)} is internal"
