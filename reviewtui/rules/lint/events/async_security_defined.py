from __future__ import annotations

from reviewtui.formats.asyncapi.elements import ActionElement, BrokerElement
from reviewtui.model import JsonValue, Level
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import listed


@rule(
    id="async-security-defined",
    title="A security scheme is asked for that is defined nowhere.",
    level=Level.ERROR,
    when=each(ActionElement, also=(BrokerElement,)),
    why="Nobody can tell which credentials are meant.",
    fix="Define the scheme among the components, or correct the name.",
    lesson="Is it a slip of the pen, or was the scheme taken out?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#securitySchemeObject",),
    example=Example(
        scope="async-whole",
        base="""
            asyncapi: 2.6.0
            info: {title: Orders, version: "1.0"}
            servers:
              main:  # finding
                url: kafka.example.com
                protocol: kafka
                security: [{login: []}]
            channels: {}
        """,
        head="""
            asyncapi: 2.6.0
            info: {title: Orders, version: "1.0"}
            servers:
              main:
                url: kafka.example.com
                protocol: kafka
                security: [{login: []}]
            channels: {}
            components:
              securitySchemes:
                login: {type: scramSha256}
        """,
    ),
    formats=("asyncapi",),
)
def async_security_defined(element: ActionElement | BrokerElement) -> str | None:
    missing: list[JsonValue] = [name for name, scheme in element.schemes if not scheme.mapping]
    return f"asks for {listed(missing, 'name')}, which is defined nowhere" if missing else None
