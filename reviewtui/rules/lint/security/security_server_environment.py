from __future__ import annotations

from collections.abc import Mapping

from reviewtui.formats.elements import ApiElement, ServerElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


def _choices(api: ApiElement) -> Mapping[tuple[str, str], None]:
    """Pick the servers that stand beside others; before OpenAPI 3 they had no description."""
    several = len(api.servers) > 1 and api.version >= (3, 0)
    return dict.fromkeys(server.node.address for server in api.servers) if several else {}


@rule(
    id="security-server-environment",
    title="Several servers are given, and not said what each is for.",
    level=Level.INFO,
    when=each(ServerElement, among=_choices),
    why=(
        "Consumers test against production, or run against a test system, when addresses stand side by side "
        "without a word."
    ),
    fix="Say in its `description` what each is: production, staging, sandbox, a region.",
    lesson="Which of these addresses may a consumer break things on?",
    references=("https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/",),
    example=Example(
        scope="document",
        base="""
            servers:
              - {url: https://api.acme.io, description: Production}
              - url: https://api2.acme.io  # finding
            paths: {}
        """,
        head="""
            servers:
              - {url: https://api.acme.io, description: Production}
              - {url: https://api2.acme.io, description: Sandbox}
            paths: {}
        """,
    ),
)
def security_server_environment(server: ServerElement, _: None) -> str | None:
    return None if server.description.strip() else "does not say what it is for"
