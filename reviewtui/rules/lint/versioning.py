"""What design rules know of versions: where a description lets its callers say which one they mean."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from reviewtui.rules.lint.paths import is_version

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.elements import ApiElement, ParameterElement
    from reviewtui.schema.node import Node

_HEADER = re.compile(r"(?:[a-z0-9-]+-)?version", re.IGNORECASE)
_QUERY = frozenset({"api-version", "api_version", "apiversion"})
_MEDIA = re.compile(r"(?:[.+-]v\d+|; *version=)")
_NUMBER = re.compile(r"\d{1,4}(?:\.\d{1,4})?")
PLACES = {"path": "the path", "header": "a header", "query": "the query", "media-type": "the media type"}
"""Where a version can be told, in words."""


def told_in(api: ApiElement) -> dict[str, Node]:
    """Return in which ways a version is told, each with the first place where it is."""
    found: dict[str, Node] = {}
    for style, node in chain(_in_addresses(api), _in_messages(api)):
        found.setdefault(style, node)
    return found


def _in_addresses(api: ApiElement) -> Iterator[tuple[str, Node]]:
    for server in api.servers:
        parts = server.url.partition("://")[2].split("/")[1:]
        if any(is_version(part) or _NUMBER.fullmatch(part) for part in parts):
            yield "path", server.node
    for path in api.paths:
        if any(is_version(part) for part in path.segments[:3]):
            yield "path", path.node


def _in_messages(api: ApiElement) -> Iterator[tuple[str, Node]]:
    for operation in api.operations:
        for parameter in operation.parameters:
            style = _style(parameter)
            if style:
                yield style, parameter.node
        for message in (operation.body, *operation.responses):
            for media in message.media if message else ():
                if _MEDIA.search(media.name):
                    yield "media-type", media.node


def _style(parameter: ParameterElement) -> str:
    if parameter.where == "header" and _HEADER.fullmatch(parameter.name):
        return "header"
    return "query" if parameter.where == "query" and parameter.name.lower() in _QUERY else ""
