from __future__ import annotations

from functools import lru_cache

from reviewtui.formats.schema_elements import PropertyElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import words
from reviewtui.rules.rule import Example, each, rule

_FLAGS = frozenset(
    {"admin", "isadmin", "isadministrator", "superuser", "issuperuser", "isstaff", "isowner", "issuper", "siteadmin",
     "isverified", "emailverified", "isemailverified"}
)  # fmt: skip
_SIMPLE = frozenset({("boolean",), ("string",), ("integer",), ("number",)})
_VALUES = frozenset({"tenantid", "ownerid", "balance", "accountbalance", "creditbalance", "creditlimit"})


def _decides(member: PropertyElement) -> bool:
    kind = _kind(member.name)
    return kind is not None and (member.types == ("boolean",)) == (kind == "flag") and member.types in _SIMPLE


@lru_cache(maxsize=8192)
def _kind(name: str) -> str | None:
    plain = "".join(words(name))
    return "flag" if plain in _FLAGS else "value" if plain in _VALUES else None


@rule(
    id="security-mass-assignment-fields",
    title="Clients may send a member that decides over rights or money.",
    level=Level.WARN,
    when=each(PropertyElement, where=_decides),
    heuristic=True,
    gathered=True,
    why="Where a request is copied into a record as it is, whoever guesses the name makes himself an administrator.",
    fix="Mark it as `readOnly`, or set it by an operation of its own that few may call.",
    lesson="What happens if an ordinary user adds this member to a request?",
    references=("https://owasp.org/API-Security/editions/2023/en/0xa3-broken-object-property-level-authorization/",),
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              isAdmin: {type: boolean}  # finding
        """,
        head="""
            type: object
            properties:
              isAdmin: {type: boolean, readOnly: true}
        """,
    ),
)
def security_mass_assignment_fields(member: PropertyElement) -> str | None:
    return "can be sent by clients, and decides over rights or money" if member.request else None
