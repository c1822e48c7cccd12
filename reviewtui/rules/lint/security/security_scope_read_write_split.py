from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from reviewtui.formats.elements import ApiElement, SchemeElement
from reviewtui.model import Level
from reviewtui.rules.lint.access import reads, writes
from reviewtui.rules.lint.naming import words
from reviewtui.rules.lint.schemes import is_oauth, scopes_of
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import quote

# A scope that names its power may well include reading, and one that is for reading also opens a search by POST.
_TOLD = frozenset({"read", "write", "admin", "manage", "all", "full", "edit", "readonly", "readwrite", "rw", "modify"})


def _hands_out(scheme: SchemeElement) -> bool:
    return is_oauth(scheme) and bool(scopes_of(scheme))


def _methods_by_scope(api: ApiElement) -> Mapping[tuple[str, str], set[bool]]:
    """Return whether scopes that stand alone open operations that write, and others that read."""
    found: dict[tuple[str, str], set[bool]] = defaultdict(set)
    for operation in api.operations:
        if len(operation.security) != 1 or not (reads(operation) or writes(operation)):
            continue
        for name, scopes in operation.security[0].items():
            if len(scopes) == 1 and _TOLD.isdisjoint(words(scopes[0])):
                found[name, scopes[0]].add(writes(operation))
    return found


@rule(
    id="security-scope-read-write-split",
    title="One scope opens reading and writing alike.",
    level=Level.INFO,
    when=each(SchemeElement, where=_hands_out, given=_methods_by_scope),
    heuristic=True,
    why="Whoever only shows data then holds a token that can delete it, and so does whoever steals it.",
    fix="Give reading and writing scopes of their own.",
    lesson="Which of your consumers only read, and why may they all write?",
    references=(
        "https://owasp.org/API-Security/editions/2023/en/0xa5-broken-function-level-authorization/",
        "https://csrc.nist.gov/glossary/term/least_privilege",
    ),
    example=Example(
        scope="document",
        base="""
            paths:
              /orders:
                get: {security: [{login: [orders]}], responses: {"200": {description: OK}}}
                post: {security: [{login: [orders]}], responses: {"200": {description: OK}}}
            components:
              securitySchemes:
                login:
                  type: oauth2
                  flows:
                    clientCredentials:
                      tokenUrl: https://id.example.com/token
                      scopes:
                        orders: Orders  # finding
        """,
        head="""
            paths:
              /orders:
                get: {security: [{login: [orders.read]}], responses: {"200": {description: OK}}}
                post: {security: [{login: [orders.write]}], responses: {"200": {description: OK}}}
            components:
              securitySchemes:
                login:
                  type: oauth2
                  flows:
                    clientCredentials:
                      tokenUrl: https://id.example.com/token
                      scopes:
                        orders.read: Read orders
                        orders.write: Change orders
        """,
    ),
)
def security_scope_read_write_split(scheme: SchemeElement, methods: Mapping[tuple[str, str], set[bool]]) -> Said | None:
    for flow in scheme.flows.values():
        for scope, node in flow.at("scopes").members():
            if len(methods.get((scheme.name, scope), ())) > 1:
                return Said(f"lets {quote(scope)} read and write alike", node)
    return None
