from __future__ import annotations

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule


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
    fix="List the address of production, and that of a sandbox, under `servers`.",
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
    return None if api.servers or _addressed_below(api) else Said("has no `servers`", api.node.at("paths"))
