from __future__ import annotations

from reviewtui.formats.elements import ApiElement, OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.access import demanding, demands
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import quote


def _declared(api: ApiElement) -> frozenset[str]:
    return frozenset(scheme.name for scheme in api.schemes)


def _is_reference(name: str) -> bool:
    return "/" in name or "#" in name


@rule(
    id="security-scheme-defined",
    title="Credentials are asked for that are described nowhere.",
    level=Level.ERROR,
    when=each(OperationElement, where=demanding, also=(ApiElement,), given=_declared),
    why=(
        "Tools leave out a scheme that they do not find, so generated clients call without credentials and "
        "gateways let them."
    ),
    fix="Describe the scheme under `components.securitySchemes`, or correct its name.",
    lesson="Where would a consumer learn how to get these credentials?",
    references=(
        "https://spec.openapis.org/oas/v3.1.0#security-requirement-object",
        "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/",
    ),
    example=Example(
        scope="security",
        base="""
            security:
              - tokn: []  # finding
        """,
        head="""
            security:
              - token: []
        """,
    ),
)
def security_scheme_defined(holder: OperationElement | ApiElement, declared: frozenset[str]) -> Said | None:
    for demand in demands(holder):
        if demand.scheme not in declared and not _is_reference(demand.scheme):
            return Said(f"asks for {quote(demand.scheme)}, which is described nowhere", demand.node)
    return None
