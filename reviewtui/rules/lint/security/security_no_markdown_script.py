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
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import quote
from reviewtui.schema.node import Node

_CODE = re.compile(r"```[\s\S]*?(?:```|\Z)|``[^\n]*?``|`[^`\n]*`|<code>[^<]*</code>")
_SCRIPT = re.compile(
    r"<\s*script\b"
    r"|<[a-z][^<>]{0,300}?\son[a-z]{3,20}\s*=\s*[\"'a-z]"
    r"|(?:\]\(\s*|(?:href|src|action)\s*=\s*[\"']?\s*)(?:javascript|vbscript):"
    r"|(?<![\w.])eval\(",
    re.IGNORECASE,
)
_KEYS = ("description", "summary", "title")
_DESCRIBED = (
    ApiElement, TagElement, OperationElement, ParameterElement, BodyElement, ResponseElement, HeaderElement,
    SchemeElement, ServerElement,
)  # fmt: skip


def _texts(element: Element) -> Iterator[Node]:
    holder = element.info if isinstance(element, ApiElement) else element.node
    for key in _KEYS:
        if key in holder.mapping:
            yield holder.at(key)


def _with_markup(element: Element) -> bool:
    """Return whether a text holds signs without which nothing runs; most of tens of thousands do not."""
    holder = element.info.value if isinstance(element, ApiElement) else element.node.value
    if not isinstance(holder, dict):
        return False
    for key in _KEYS:
        text = holder.get(key)
        if isinstance(text, str) and ("<" in text or "](" in text or "eval(" in text):
            return True
    return False


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
        found = _SCRIPT.search(_CODE.sub("", node.value)) if isinstance(node.value, str) else None
        if found:
            return Said(f"carries what runs in the browser of its readers: {quote(found.group())}", node)
    return None
