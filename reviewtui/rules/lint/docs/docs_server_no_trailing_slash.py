from __future__ import annotations

from reviewtui.formats.elements import ServerElement
from reviewtui.model import Level
from reviewtui.rules.lint.hosts import served
from reviewtui.rules.rule import Example, each, rule


def _addressed(server: ServerElement) -> bool:
    """Tell whether there is an address; Swagger 2.0 writes `/` for a base path that is none."""
    host_only = server.url.count("/") == 3 and server.node.pointer.startswith("/schemes/")  # noqa: PLR2004 - as in `https://host/`
    return bool(server.url) and not host_only


@rule(
    id="docs-server-no-trailing-slash",
    title="The address of a server ends in a slash.",
    level=Level.INFO,
    when=each(ServerElement, where=_addressed),
    why="Every path begins with a slash, so that put together they have two, and not every server takes that.",
    fix="Take the last slash off the address.",
    lesson="What does your gateway make of two slashes in a row?",
    references=("https://spec.openapis.org/oas/v3.1.0#server-object",),
    example=Example(
        scope="document",
        base="""
            servers:
              - url: https://api.example.com/shop/  # finding
            paths: {}
        """,
        head="""
            servers:
              - url: https://api.example.com/shop
            paths: {}
        """,
    ),
)
def docs_server_no_trailing_slash(server: ServerElement) -> str | None:
    ends = server.url.endswith("/") and server.url != "/"
    return f"{served(server)}ends in a slash" if ends else None
