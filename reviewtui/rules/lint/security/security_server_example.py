from __future__ import annotations

import re

from reviewtui.formats.elements import ServerElement
from reviewtui.model import Level
from reviewtui.rules.lint.hosts import is_local, is_placeholder, only_local, served
from reviewtui.rules.rule import Example, each, rule

_LOCAL = re.compile(r"local|develop|\bdev\b|own machine|test|debug|sandbox|self-hosted|socket", re.IGNORECASE)


@rule(
    id="security-server-example",
    title="A server is a placeholder or the author's own machine.",
    level=Level.WARN,
    when=each(ServerElement, given=only_local),
    why="Consumers copy the address, and send tokens to a machine that is not yours, or to nobody.",
    fix="Give the real host, or leave `servers` out where every consumer has its own.",
    lesson="To which address would somebody send a first call who only has this file?",
    references=("https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/",),
    example=Example(
        scope="document",
        base="""
            servers:
              - url: https://api.example.com/v1  # finding
            paths: {}
        """,
        head="""
            servers:
              - url: https://api.acme.io/v1
            paths: {}
        """,
    ),
)
def security_server_example(server: ServerElement, runs_here: bool) -> str | None:  # noqa: FBT001 - given
    if is_placeholder(server.url):
        return f"{served(server)}has a host that is reserved for examples"
    stray = is_local(server.url) and not runs_here and not _LOCAL.search(server.description)
    return f"{served(server)}leads all callers to their own machines" if stray else None
