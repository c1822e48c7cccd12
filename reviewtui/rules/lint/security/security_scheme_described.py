from __future__ import annotations

from reviewtui.formats.elements import SchemeElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


@rule(
    id="security-scheme-described",
    title="A security scheme does not say how to get credentials.",
    level=Level.INFO,
    when=each(SchemeElement),
    why="The first thing a new consumer needs is a key or a client. Without a word on that they open a ticket.",
    fix="Say in the `description` where credentials are obtained, how long they last and how they are renewed.",
    lesson="How long does it take a new consumer to make a first call, and who do they have to ask?",
    references=("https://spec.openapis.org/oas/v3.1.0#security-scheme-object",),
    example=Example(
        scope="components",
        base="""
            securitySchemes:
              login: {type: http, scheme: bearer}  # finding
        """,
        head="""
            securitySchemes:
              login: {type: http, scheme: bearer, description: Create a token under Settings; it lasts an hour.}
        """,
    ),
)
def security_scheme_described(scheme: SchemeElement) -> str | None:
    described = scheme.node.mapping.get("description")
    return None if isinstance(described, str) and described.strip() else "does not say how credentials are obtained"
