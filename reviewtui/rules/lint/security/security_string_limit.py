from __future__ import annotations

from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import JsonValue, Level
from reviewtui.rules.lint.inputs import bounded_pattern, sent
from reviewtui.rules.rule import Example, each, rule

_BOUNDED_BY = frozenset({"maxLength", "enum", "const"})
# Formats that leave the length open; all others have an end. How long files may be is asked by another rule.
_ENDLESS = frozenset(
    {"byte", "password", "uri", "url", "uri-reference", "uri-template", "iri", "iri-reference", "json-pointer", "regex",
     "string", "text", "html", "markdown", "json", "xml"}
)  # fmt: skip


def _sent_text(schema: SchemaElement) -> bool:
    return sent(schema, "string")


def _has_end(value: dict[str, JsonValue]) -> bool:
    form = value.get("format")
    return isinstance(form, str) and form not in _ENDLESS


@rule(
    id="security-string-limit",
    title="A text that clients send has no greatest length.",
    level=Level.WARN,
    when=each(SchemaElement, where=_sent_text),
    gathered=True,
    why="Whoever may send text without end can fill memory, logs and storage with one request.",
    fix="Add `maxLength`, or say with `enum` or `format` what it can be.",
    lesson="What happens to your service when this text has a hundred megabytes?",
    references=("https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/",),
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              note: {type: string}  # finding
        """,
        head="""
            type: object
            properties:
              note: {type: string, maxLength: 500}
        """,
    ),
)
def security_string_limit(schema: SchemaElement) -> str | None:
    value = schema.value
    if not _BOUNDED_BY.isdisjoint(value) or ("format" in value and _has_end(value)):
        return None
    return None if "pattern" in value and bounded_pattern(schema) else "has no `maxLength`"
