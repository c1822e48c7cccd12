from __future__ import annotations

from collections.abc import Mapping

from reviewtui.formats.elements import ApiElement, OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.access import demanding, demands
from reviewtui.rules.lint.schemes import oauth_schemes
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import quote


@rule(
    id="security-scopes-defined",
    title="A scope is asked for that no flow hands out.",
    level=Level.ERROR,
    when=each(OperationElement, where=demanding, also=(ApiElement,), given=oauth_schemes),
    why=(
        "No client can get the scope, so the operation cannot be called, or the description misleads about what "
        "is needed."
    ),
    fix="Add the scope to the flows with a word on what it allows, or correct its name.",
    lesson="How would a user agree to a right that the authorization server has never heard of?",
    references=(
        "https://spec.openapis.org/oas/v3.1.0#oauth-flow-object",
        "https://owasp.org/API-Security/editions/2023/en/0xa5-broken-function-level-authorization/",
    ),
    example=Example(
        scope="security",
        base="""
            security:
              - login:
                  - raed  # finding
        """,
        head="""
            security:
              - login:
                  - read
        """,
    ),
)
def security_scopes_defined(
    holder: OperationElement | ApiElement, schemes: Mapping[str, dict[str, None]]
) -> Said | None:
    for demand in demands(holder):
        for scope in demand.node.elements() if demand.scheme in schemes else ():
            if isinstance(scope.value, str) and scope.value not in schemes[demand.scheme]:
                return Said(f"asks for the scope {quote(scope.value)}, which no flow hands out", scope)
    return None
