from __future__ import annotations

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule

_SERVERS_SINCE = (3, 0)


def _called(api: ApiElement) -> bool:
    return bool(api.paths)


def _addressed_below(api: ApiElement) -> bool:
    nodes = (*(path.node for path in api.paths), *(operation.node for operation in api.operations))
    return any(node.at("servers").value for node in nodes)


@rule(
    id="docs-servers-present",
    title="Nothing tells where the API is served.",
    level=Level.WARN,
    when=each(ApiElement, where=_called),
    why="Without a base address nobody can try a call, and each generated client guesses one of its own.",
    fix="List the address of production, and that of a sandbox, under `servers`; OpenAPI 2.0 has `host`.",
    lesson="Which line of this file would you copy to make a first call?",
    references=("https://spec.openapis.org/oas/v3.1.0#server-object",),
    example=Example(
        scope="document",
        base="""
            paths:  # finding
              /orders:
                get: {responses: {"200": {description: OK}}}
        """,
        head="""
            servers: [{url: "https://api.example.com"}]
            paths:
              /orders:
                get: {responses: {"200": {description: OK}}}
        """,
    ),
)
def docs_servers_present(api: ApiElement) -> Said | None:
    # Before OpenAPI 3 the schemes of a host need not be told.
    if api.servers or api.node.mapping.get("host") or _addressed_below(api):
        return None
    return Said(f"has no `{'servers' if api.version >= _SERVERS_SINCE else 'host'}`", api.node.at("paths"))
