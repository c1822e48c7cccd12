from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from reviewtui.formats.elements import ApiElement, ParameterElement
from reviewtui.model import Level
from reviewtui.rules.lint.paths import is_version
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.schema.node import Node

_HEADER = re.compile(r"(?:[a-z0-9-]+-)?version", re.IGNORECASE)
_QUERY = frozenset({"api-version", "api_version", "apiversion"})
_MEDIA = re.compile(r"(?:[.+-]v\d+|; *version=)")
_NUMBER = re.compile(r"\d{1,4}(?:\.\d{1,4})?")
_ANY = "any"
_SAID = {"path": "the path", "header": "a header", "query": "the query", "media-type": "the media type"}


def _told(api: ApiElement) -> dict[str, Node]:
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


@rule(
    id="design-path-version",
    title="The version is told in a second way, or in a way that the house does not use.",
    level=Level.INFO,
    when=each(ApiElement, options=("version_style",)),
    why="When two places name a version, a caller can ask for two versions at once, and nobody knows which one wins.",
    fix="Choose one place for the version in the whole portfolio and describe what the other one is for until it goes.",
    lesson="Which version answers when the two places contradict each other?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#115", "https://google.aip.dev/185"),
    example=Example(
        scope="paths",
        base="""
            /v1/orders:
              get:
                parameters:
                  - {name: Acme-Version, in: header, schema: {type: string}}  # finding
                responses: {"200": {description: OK}}
        """,
        head="""
            /v1/orders:
              get:
                responses: {"200": {description: OK}}
        """,
    ),
)
def design_path_version(api: ApiElement, style: str) -> Said | None:
    told = _told(api)
    first = next(iter(told), "") if style == _ANY else style
    other = next((way for way in told if way != first), None)
    if other is None:
        return None
    by_house = "" if style == _ANY else " by the rules of the house"
    return Said(f"tells the version in {_SAID[other]}, not in {_SAID[first]}{by_house}", told[other])
