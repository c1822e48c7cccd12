from __future__ import annotations

from collections.abc import Mapping

from reviewtui.formats.elements import ApiElement, OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.access import demanding, demands
from reviewtui.rules.lint.schemes import oauth_schemes
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import quote


@rule(
    id="security-scopes-assigned",
    title="OAuth is asked for, but no scope.",
    level=Level.WARN,
    when=each(OperationElement, where=demanding, also=(ApiElement,), given=oauth_schemes),
    gathered=True,
    why=(
        "Any token of any client then opens the operation, whatever the user agreed to: one stolen token gives "
        "all rights."
    ),
    fix="Name the scopes that the operation needs, the fewest that do.",
    lesson="What can a client do here whose user only agreed to reading?",
    references=(
        "https://opensource.zalando.com/restful-api-guidelines/#105",
        "https://owasp.org/API-Security/editions/2023/en/0xa5-broken-function-level-authorization/",
    ),
    example=Example(
        scope="security",
        base="""
            security:
              - login: []  # finding
        """,
        head="""
            security:
              - login: [read]
        """,
    ),
)
def security_scopes_assigned(
    holder: OperationElement | ApiElement, schemes: Mapping[str, dict[str, None]]
) -> Said | None:
    for demand in demands(holder):
        if demand.scheme in schemes and not demand.scopes:
            return Said(f"asks for {quote(demand.scheme)} without a scope", demand.node)
    return None
