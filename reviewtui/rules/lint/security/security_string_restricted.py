from __future__ import annotations

from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import Level
from reviewtui.rules.lint.inputs import is_free_text, sent
from reviewtui.rules.rule import Example, each, rule

_RESTRICTED_BY = frozenset({"pattern", "format", "enum", "const", "contentMediaType", "contentEncoding"})


def _bounded_text(schema: SchemaElement) -> bool:
    return "maxLength" in schema.value and sent(schema, "string") and not is_free_text(schema)


@rule(
    id="security-string-restricted",
    title="A text that clients send may hold any characters.",
    level=Level.INFO,
    when=each(SchemaElement, where=_bounded_text),
    gathered=True,
    why=(
        "Control characters, markup and line breaks in a code or an id reach logs, queries and pages that do "
        "not expect them."
    ),
    fix="Say what it holds: `format`, `enum`, or a `pattern` that is anchored at both ends.",
    lesson="What happens where this value is shown when it holds a script, or a line break?",
    references=("https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/",),
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              voucher_code: {type: string, maxLength: 20}  # finding
        """,
        head="""
            type: object
            properties:
              voucher_code: {type: string, maxLength: 20, pattern: "^[A-Z0-9]+$"}
        """,
    ),
)
def security_string_restricted(schema: SchemaElement) -> str | None:
    return "may hold any characters" if _RESTRICTED_BY.isdisjoint(schema.value) else None
