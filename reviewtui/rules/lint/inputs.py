"""What design rules know of what clients send: which schemas say it, and what bounds a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.rules.lint.naming import words

if TYPE_CHECKING:
    from reviewtui.formats.schema_elements import SchemaElement

# Under these a schema says what a value is compared with, not what it may be.
_COMPARED = frozenset({"not", "if", "contains", "propertyNames"})
_FREE = frozenset(
    {"description", "note", "notes", "comment", "comments", "message", "title", "name", "names", "text", "body",
     "summary", "reason", "label", "labels", "subject", "content", "contents", "caption", "prompt", "instructions",
     "remarks", "details", "query", "q", "search", "value", "statement", "greeting", "memo", "nickname", "term",
     "filter", "keyword", "keywords", "expression", "address", "line", "lines", "street", "city", "company"}
)  # fmt: skip


def sent(schema: SchemaElement, kind: str) -> bool:
    """Return whether clients send values of one type by a schema."""
    return schema.types == (kind,) and schema.within not in _COMPARED and schema.request


def is_set(schema: SchemaElement) -> bool:
    """Return whether a schema names its values, one by one."""
    return "enum" in schema.value or "const" in schema.value


def is_free_text(schema: SchemaElement) -> bool:
    """Return whether a text is for people, as its name tells, so that nothing can be said of its characters."""
    said = [word for word in words(schema.name) if not word.isdigit()]
    return not _FREE.isdisjoint(said[-1:])


def bounded_pattern(schema: SchemaElement) -> bool:
    """Return whether a pattern leaves no room for a text without end: it is anchored, and repeats nothing freely."""
    pattern = schema.value.get("pattern")
    if not isinstance(pattern, str) or not (pattern.startswith("^") and pattern.endswith("$")):
        return False
    return not any(sign in pattern for sign in ("*", "+", ",}", "|"))
