from __future__ import annotations

import re
from collections.abc import Iterator

from reviewtui.formats.elements import (
    ApiElement,
    BodyElement,
    Element,
    HeaderElement,
    OperationElement,
    ParameterElement,
    ResponseElement,
    SchemeElement,
    ServerElement,
    TagElement,
)
from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import JsonValue, Level
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import quote
from reviewtui.schema.node import Node

_CODE = re.compile(r"```[\s\S]*?(?:```|\Z)|``[^\n]*?``|`[^`\n]*`|<code>[^<]*</code>")
_SCRIPT = re.compile(
    r"<script\b"
    r"|<[a-z][^<>]{0,300}?\son[a-z]{3,20}\s*=\s*[\"'a-z]"
    r"|(?:\]\(\s*|(?:href|src|action)\s*=\s*[\"']?\s*)(?:javascript|vbscript):",
    re.IGNORECASE,
)
_KEYS = ("description", "summary", "title")
_SHORT = frozenset({"summary", "title"})
_SIGNS = ("<script", "script:")
_HANDLER = re.compile(r"\son[a-z]{3,20}\s*=")
_DESCRIBED = (
    ApiElement, TagElement, OperationElement, ParameterElement, BodyElement, ResponseElement, HeaderElement,
    SchemeElement, ServerElement,
)  # fmt: skip


def _running(text: str) -> re.Match[str] | None:
    """Return the first part of a text that runs; most texts hold none of the words for it, which is quickly seen."""
    small = text.lower()
    if not any(sign in small for sign in _SIGNS) and not _HANDLER.search(small):
        return None
    return _SCRIPT.search(_CODE.sub("", text))


def _texts(element: Element) -> Iterator[Node]:
    holder = element.info if isinstance(element, ApiElement) else element.node
    for key in _KEYS:
        if key in holder.mapping:
            yield holder.at(key)


def _with_markup(element: Element) -> bool:
    """Return whether a text holds signs without which nothing runs; most of tens of thousands do not."""
    value = element.node.value
    if not isinstance(value, dict):
        return False
    if "description" in value and _is_suspicious(value["description"]):
        return True
    if not _SHORT.isdisjoint(value) and any(_is_suspicious(value.get(key)) for key in _SHORT):
        return True
    return isinstance(element, ApiElement) and any(_is_suspicious(node.value) for node in _texts(element))


def _is_suspicious(text: JsonValue) -> bool:
    return isinstance(text, str) and ("<" in text or "](" in text)


@rule(
    id="security-no-markdown-script",
    title="A description carries a script.",
    level=Level.ERROR,
    when=each(SchemaElement, where=_with_markup, also=_DESCRIBED),
    gathered=True,
    why="Pages built from the description run it in the browser of every reader, with their logins to the portal.",
    fix="Remove it, or show it as code between backticks.",
    lesson="Who can change this text, and what may their script do in the portal?",
    references=(
        "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/",
        "https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html",
    ),
    example=Example(
        scope="paths",
        base="""
            /orders:
              get:
                description: Lists orders. <script>alert(1)</script>  # finding
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders:
              get:
                description: Lists orders. Never send `<script>` to it.
                responses: {"200": {description: OK}}
        """,
    ),
)
def security_no_markdown_script(element: Element) -> Said | None:
    for node in _texts(element):
        found = _running(node.value) if isinstance(node.value, str) else None
        if found:
            return Said(f"carries what runs in the browser of its readers: {quote(found.group())}", node)
    return None
