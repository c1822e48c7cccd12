from __future__ import annotations

from reviewtui.formats.elements import ApiElement, OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.access import secured
from reviewtui.rules.rule import Example, each, rule


def _administers(operation: OperationElement) -> bool:
    return secured(operation) and _for_administrators(operation)


def _for_administrators(operation: OperationElement) -> bool:
    return not {"admin", "administration"}.isdisjoint(operation.path.lower().split("/"))


def _ordinary(api: ApiElement) -> frozenset[str]:
    others = (one for one in api.operations if secured(one) and not _for_administrators(one))
    return frozenset(_asked(one) for one in others)


def _asked(operation: OperationElement) -> str:
    return repr(sorted(sorted((name, sorted(scopes)) for name, scopes in one.items()) for one in operation.security))


@rule(
    id="security-admin-distinct",
    title="An operation for administrators asks for no more than the others.",
    level=Level.WARN,
    when=each(OperationElement, where=_administers, given=_ordinary),
    heuristic=True,
    gathered=True,
    why=(
        "Whoever may use the API may then administer it, unless code that the description does not show keeps them out."
    ),
    fix="Ask for a scope or a scheme of its own, and serve it apart from the rest.",
    lesson="What happens when an ordinary user calls this path?",
    references=("https://owasp.org/API-Security/editions/2023/en/0xa5-broken-function-level-authorization/",),
    example=Example(
        scope="paths",
        base="""
            /admin/users:
              get:  # finding
                security: [{login: [use]}]
                responses: {"200": {description: OK}}
            /orders:
              get:
                security: [{login: [use]}]
                responses: {"200": {description: OK}}
        """,
        head="""
            /admin/users:
              get:
                security: [{login: [administer]}]
                responses: {"200": {description: OK}}
            /orders:
              get:
                security: [{login: [use]}]
                responses: {"200": {description: OK}}
        """,
    ),
)
def security_admin_distinct(operation: OperationElement, ordinary: frozenset[str]) -> str | None:
    return "asks for the same as operations for everybody" if _asked(operation) in ordinary else None
