from __future__ import annotations

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import quote

_EXAMPLES = ("example.com", "example.org", "example.net")


@rule(
    id="async-servers-defined",
    title="The description does not say where its channels are.",
    level=Level.WARN,
    when=each(ApiElement),
    why="Without a server nobody can connect, and an example address or a slash at the end makes clients fail late.",
    fix="Name at least one server, by the address that clients really use.",
    lesson="Could a new consumer connect with nothing but this description?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#serverObject",),
    example=Example(
        scope="async-whole",
        base="""
            asyncapi: 3.0.0  # finding
            info: {title: Orders, version: "1.0"}
            channels: {}
        """,
        head="""
            asyncapi: 3.0.0
            info: {title: Orders, version: "1.0"}
            servers:
              main: {host: kafka.orders.net, protocol: kafka}
            channels: {}
        """,
    ),
    formats=("asyncapi",),
)
def async_servers_defined(api: ApiElement) -> Said | None:
    if not api.servers:
        return Said("names no servers", api.node.at("asyncapi"))
    for server in api.servers:
        host = server.url.partition("/")[0].partition(":")[0]
        if host.endswith(_EXAMPLES):
            return Said(f"has the example address {quote(server.url)} for a server", server.node)
    return None
