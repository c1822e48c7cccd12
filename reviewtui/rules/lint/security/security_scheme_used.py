from __future__ import annotations

from collections.abc import Mapping

from reviewtui.formats.elements import ApiElement, SchemeElement
from reviewtui.model import Level
from reviewtui.rules.lint.access import asks
from reviewtui.rules.rule import Example, each, rule


def _of_asking(api: ApiElement) -> Mapping[tuple[str, str], None]:
    return dict.fromkeys(scheme.node.address for scheme in api.schemes) if asks(api) else {}


@rule(
    id="security-scheme-used",
    title="A security scheme is declared that nothing asks for.",
    level=Level.INFO,
    when=each(SchemeElement, among=_of_asking),
    why="Consumers obtain credentials that open nothing, and a scheme that was retired looks as if it still worked.",
    fix="Remove it, or ask for it where it is needed.",
    lesson="Is this a way in that should have been closed?",
    references=("https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/",),
    example=Example(
        scope="document",
        base="""
            paths:
              /orders:
                get: {security: [{login: []}], responses: {"200": {description: OK}}}
            components:
              securitySchemes:
                login: {type: http, scheme: bearer}
                old: {type: apiKey, in: header, name: X-Key}  # finding
        """,
        head="""
            paths:
              /orders:
                get: {security: [{login: []}], responses: {"200": {description: OK}}}
            components:
              securitySchemes:
                login: {type: http, scheme: bearer}
        """,
    ),
)
def security_scheme_used(scheme: SchemeElement, _: None) -> str | None:
    return None if scheme.used else "is asked for nowhere"
