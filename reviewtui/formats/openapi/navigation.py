"""Comparing the links of a response: where they lead, however that is written, and with which values."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from reviewtui.formats.file_library import text_value
from reviewtui.formats.http import shape, variables
from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import Difference, Place
from reviewtui.schema.equality import equal
from reviewtui.text import unescape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.graph import Unit
    from reviewtui.formats.openapi.comparing import Comparer
    from reviewtui.formats.openapi.reading import Reader
    from reviewtui.model import JsonValue
    from reviewtui.schema.node import Node

_VALUES = ("parameters", "requestBody")


def compare_links(comparer: Comparer, unit: Unit, old: Node, new: Node) -> None:
    """Compare the links of two responses by name."""
    before, after = dict(old.at("links").members()), dict(new.at("links").members())
    for name, link in before.items():
        if name in after:
            comparer.element(unit, "link", link, after[name], unit.direction)
        else:
            place = Place(comparer.base.library.follow(link))
            unit.differences.append(
                Difference(Kind.LINK, How.REMOVED, "", name, None, Effect.NARROWS, place, None, name)
            )
    for name in (n for n in after if n not in before):
        place = Place(comparer.head.library.follow(after[name]))
        unit.differences.append(Difference(Kind.LINK, How.ADDED, "", None, name, Effect.WIDENS, None, place, name))


def compare_link(comparer: Comparer, name: str, old: Node, new: Node) -> Iterator[Difference]:
    """Compare one link with its twin."""
    shown = _target(old), _target(new)
    if shown[0] != shown[1] and _operation(comparer.base, old) != _operation(comparer.head, new):
        places = Place(old), Place(new)
        yield Difference(Kind.LINK, How.CHANGED, "target", *shown, Effect.REPLACES, *places, name)
        return
    for key in _VALUES:
        values = old.mapping.get(key), new.mapping.get(key)
        if not equal(*values) and not equal(_placed(comparer.base, old, key), _placed(comparer.head, new, key)):
            places = Place(old, key), Place(new, key)
            yield Difference(Kind.LINK, How.CHANGED, "values", *values, Effect.REPLACES, *places, name)


def _target(link: Node) -> str:
    return text_value(link.mapping.get("operationId")) or text_value(link.mapping.get("operationRef"))


def _placed(reader: Reader, link: Node, key: str) -> JsonValue:
    """Return the values of a link, those for variables of the path by position: their names are not on the wire."""
    said = link.mapping.get(key)
    if key != "parameters" or not isinstance(said, dict):
        return said
    positions = {name: f"{{{index}}}" for index, name in enumerate(variables(_leads_to(reader, link)[1]))}
    return {positions.get(name.removeprefix("path."), name): value for name, value in said.items()}


def _operation(reader: Reader, link: Node) -> str:
    """Return what tells the operation that a link leads to from others."""
    method, path = _leads_to(reader, link)
    return f"{method} {shape(path)}" if path else method


def _leads_to(reader: Reader, link: Node) -> tuple[str, str]:
    """Return method and path of the operation that a link leads to; what it says itself when that names none here."""
    said = _target(link)
    if said.startswith("#/paths/"):
        _, _, path, *method = (unescape(unquote(token)) for token in said.split("/"))
        return "/".join(method).upper(), path
    for path, item in reader.items("paths").items():
        for view in reader.operations(item, path):
            if view.node.mapping.get("operationId") == said:
                return view.method, path
    return said, ""
