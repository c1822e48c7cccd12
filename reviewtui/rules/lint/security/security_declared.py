from __future__ import annotations

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.lint.access import asks, marked_public
from reviewtui.rules.lint.hosts import only_local
from reviewtui.rules.rule import Example, Said, each, rule


def _for_others(api: ApiElement) -> bool:
    called = any(not operation.webhook for operation in api.operations)
    return called and not marked_public(api) and not only_local(api)


@rule(
    id="security-declared",
    title="A description asks nobody for credentials.",
    level=Level.ERROR,
    when=each(ApiElement, where=_for_others),
    why=(
        "Consumers cannot tell whether the API is open or its description incomplete, and gateways and tests "
        "built from it let everybody in."
    ),
    fix=(
        "Declare the schemes, and name one as `security` of the whole description. Mark an open API as "
        "`x-public: true`."
    ),
    lesson="If this description were loaded into your gateway today, who could call the API?",
    references=(
        "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/",
        "https://opensource.zalando.com/restful-api-guidelines/#104",
    ),
    example=Example(
        scope="document",
        base="""
            paths:  # finding
              /orders:
                get: {responses: {"200": {description: OK}}}
        """,
        head="""
            security:
              - login: []
            paths:
              /orders:
                get: {responses: {"200": {description: OK}}}
            components:
              securitySchemes:
                login: {type: http, scheme: bearer}
        """,
    ),
)
def security_declared(api: ApiElement) -> Said | None:
    return None if asks(api) else Said("asks for no credentials anywhere", api.node.at("paths"))
