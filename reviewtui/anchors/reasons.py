"""Why an anchor is detached, in a clause for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reviewtui.anchors.members import by_content
from reviewtui.formats.http import METHODS

if TYPE_CHECKING:
    from reviewtui.places import SideName

_MEMBER_OF: Final = {
    "paths": "path", "webhooks": "webhook", "parameters": "parameter", "responses": "response", "headers": "header",
    "content": "media type", "properties": "property", "patternProperties": "property", "schemas": "schema",
    "definitions": "schema", "$defs": "schema", "requestBodies": "request body", "securitySchemes": "security scheme",
    "securityDefinitions": "security scheme", "examples": "example", "links": "link", "callbacks": "callback",
    "servers": "server", "tags": "tag", "enum": "value", "required": "required property", "security": "requirement",
    "oneOf": "variant", "anyOf": "variant", "allOf": "part",
}  # fmt: skip


def missing(tokens: tuple[str, ...], index: int, side: SideName) -> str:
    """Say that the part which the tokens up to an index name is not there, or its member where it only holds them."""
    if tokens[index] in _MEMBER_OF and index + 1 < len(tokens):
        index += 1
    return f"{_named(tokens, index)} is not in the {side} any more"


def _named(tokens: tuple[str, ...], index: int) -> str:
    token, holder = tokens[index], tokens[index - 1] if index else ""
    content = by_content(token)
    kind = _MEMBER_OF.get(holder, "")
    if content is not None:
        return f"a {kind or 'member'} of `{holder}` (number {content.number} of {content.length})"
    if token in METHODS and index > 1 and tokens[index - 2] in {"paths", "webhooks"}:
        return f"the operation `{token.upper()} {holder}`"
    name = token[1:-1] if token.startswith("[") and token.endswith("]") else token
    if kind or not holder:
        return f"the {kind} `{name}`" if kind else f"`{name}`"
    return f"`{name}` of `{holder}`"
