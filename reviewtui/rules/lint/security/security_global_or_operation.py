from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.access import closed_by_default, guarded, stated
from reviewtui.rules.rule import Example, each, rule


@rule(
    id="security-global-or-operation",
    title="An operation leaves open whether it needs credentials.",
    level=Level.ERROR,
    when=each(OperationElement, where=closed_by_default, among=guarded),
    gathered=True,
    why=(
        "Others of the API need them. Where nothing is said everybody may call, and whether that is meant "
        "nobody can see."
    ),
    fix=(
        "Write `security` for the whole description. Say `security: []` and `x-public: true` where everybody may call."
    ),
    lesson="Who decided that this operation needs no credentials, or did nobody?",
    references=(
        "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/",
        "https://opensource.zalando.com/restful-api-guidelines/#104",
    ),
    example=Example(
        scope="paths",
        base="""
            /orders:
              get: {security: [{login: []}], responses: {"200": {description: OK}}}
              post:  # finding
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders:
              get: {security: [{login: []}], responses: {"200": {description: OK}}}
              post:
                security: [{login: []}]
                responses: {"200": {description: OK}}
        """,
    ),
)
def security_global_or_operation(operation: OperationElement, _: None) -> str | None:
    return None if stated(operation) else "says nothing of credentials, while others ask for them"
