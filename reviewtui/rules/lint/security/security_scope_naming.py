from __future__ import annotations

import re
from collections import Counter

from reviewtui.formats.elements import SchemeElement
from reviewtui.model import Level
from reviewtui.rules.lint.schemes import is_oauth, scopes_of
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import quote

_BETWEEN = re.compile(r"[.:/]")


@rule(
    id="security-scope-naming",
    title="Scopes are put together in several ways.",
    level=Level.INFO,
    when=each(SchemeElement, where=is_oauth),
    why="People who grant rights guess wrong where one scope is `orders.read` and the next `read:invoices`.",
    fix="Build all scopes in one way, such as application, resource and access: `shop.orders.read`.",
    lesson="Which scope would you expect for reading invoices, from the others?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#225",),
    example=Example(
        scope="components",
        base="""
            securitySchemes:

              login:
                type: oauth2
                flows:
                  clientCredentials:
                    tokenUrl: https://id.example.com/token
                    scopes:
                      orders.read: Read orders
                      orders.write: Change orders
                      read:invoices: Read invoices  # finding
        """,
        head="""
            securitySchemes:

              login:
                type: oauth2
                flows:
                  clientCredentials:
                    tokenUrl: https://id.example.com/token
                    scopes:
                      orders.read: Read orders
                      orders.write: Change orders
                      invoices.read: Read invoices
        """,
    ),
)
def security_scope_naming(scheme: SchemeElement) -> Said | None:
    built = {scope: _BETWEEN.findall(scope)[:1] for scope in scopes_of(scheme) if "//" not in scope}
    signs = Counter(sign for found in built.values() for sign in found)
    if len(signs) <= 1:
        return None
    usual = signs.most_common(1)[0][0]
    scope = next(scope for scope, found in built.items() if found not in ([], [usual]))
    flow = next(flow for flow in scheme.flows.values() if scope in flow.at("scopes").mapping)
    return Said(f"puts {quote(scope)} together otherwise than most scopes", flow.at("scopes").at(scope))
