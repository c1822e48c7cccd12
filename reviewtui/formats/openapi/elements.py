"""Comparing shared elements, each pair once per direction: parameters, bodies, responses, headers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.formats.openapi.media import compare_content, compare_media, travels
from reviewtui.formats.openapi.navigation import compare_link, compare_links
from reviewtui.formats.openapi.parameters import compare_parameter
from reviewtui.model import Direction, Effect, How, Kind
from reviewtui.schema.difference import PLAIN, TEXT, Difference, Place
from reviewtui.schema.node import Node
from reviewtui.schema.shape import shape_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.graph import Unit
    from reviewtui.formats.openapi.comparing import Comparer
    from reviewtui.formats.openapi.views import BodyView, HeaderView, ResponseView
    from reviewtui.model import JsonValue


def compare(comparer: Comparer, unit: Unit) -> None:
    """Compare one unit by its role; what is proven equal is only scanned."""
    old, new, role = unit.base, unit.head, unit.role
    if role not in _ROLES or not isinstance(old, Node) or not isinstance(new, Node):
        return
    if _dead(old) != _dead(new):
        unit.differences.append(unknown_reference(old, new))
        return
    if comparer.proven_equal([old], [new]) and not says_how_it_is_written(old, role):
        comparer.scan(unit, old, new, role, unit.direction)
        return
    base, head = comparer.base, comparer.head
    if role == "parameter":
        compare_parameter(comparer, unit, base.parameter(old), head.parameter(new))
    elif role == "request-body":
        compare_body(comparer, unit, base.request_body(old), head.request_body(new))
    elif role == "response":
        compare_response(comparer, unit, base.response(old, None), head.response(new, None))
    elif role == "media":
        compare_content(comparer, unit, base.media_type("", old), head.media_type("", new))
    elif role == "link":
        unit.differences += compare_link(comparer, new.pointer.rsplit("/", 1)[-1], old, new)
    else:
        name = new.pointer.rsplit("/", 1)[-1]
        compare_header(comparer, unit, base.header(old, name), head.header(new, name))


def _dead(node: Node) -> JsonValue:
    """Return the reference that a node still is after it was followed; None where it led somewhere."""
    return node.mapping.get("$ref")


def unknown_reference(old: Node, new: Node) -> Difference:
    """Return that nobody knows what changed, for a reference of one side leads nowhere."""
    places = Place(old, "$ref"), Place(new, "$ref")
    return Difference(Kind.SCHEMA, How.CHANGED, "$ref", _dead(old), _dead(new), Effect.UNKNOWN, *places)


def says_how_it_is_written(node: Node, role: str) -> bool:
    """Tell whether a body says that something below is sent as text, which a reference to that does not say."""
    if role not in _BODIES:
        return False
    headers = (header for _, header in node.at("headers").members())
    return any(travels(name) is not PLAIN for name in node.at("content").mapping) or any(
        "$ref" in header.at("schema").mapping for header in headers
    )


_BODIES = frozenset({"request-body", "response"})
_ROLES = frozenset({"parameter", "request-body", "response", "header", "media", "link"})


def compare_body(comparer: Comparer, unit: Unit, old: BodyView, new: BodyView) -> None:
    """Compare two request bodies."""
    if old.required != new.required:
        effect = Effect.NARROWS if new.required else Effect.WIDENS
        places = Place(old.node, "required"), Place(new.node, "required")
        unit.differences.append(
            Difference(Kind.REQUEST_BODY, How.CHANGED, "required", old.required, new.required, effect, *places)
        )
    compare_media(comparer, unit, old.media, new.media)


def compare_response(comparer: Comparer, unit: Unit, old: ResponseView, new: ResponseView) -> None:
    """Compare two responses: body, then headers."""
    if bool(old.media) != bool(new.media):
        fact, effect = ("body-added", Effect.NARROWS) if new.media else ("body-removed", Effect.WIDENS)
        shown = [[m.name for m in side.media] for side in (old, new)]
        unit.differences.append(
            Difference(
                Kind.RESPONSE,
                How.CHANGED,
                fact,
                [*shown[0]] or None,
                [*shown[1]] or None,
                effect,
                Place(old.node, "content"),
                Place(new.node, "content"),
            )
        )
    else:
        compare_media(comparer, unit, old.media, new.media)
    _headers(comparer, unit, old, new)
    compare_links(comparer, unit, old.node, new.node)


def _headers(comparer: Comparer, unit: Unit, old: ResponseView, new: ResponseView) -> None:
    before = {header.name.lower(): header for header in old.headers if header.name.lower() != _SAID_ELSEWHERE}
    after = {header.name.lower(): header for header in new.headers if header.name.lower() != _SAID_ELSEWHERE}
    for name, header in before.items():
        if name in after:
            comparer.element(unit, "header", header.node, after[name].node, unit.direction)
        else:
            fact, place = _lost(name, header, unit), Place(header.node)
            unit.differences.append(
                Difference(Kind.HEADER, How.REMOVED, fact, header.name, None, Effect.WIDENS, place, None, header.name)
            )
    for name, header in after.items():
        if name not in before:
            place = Place(header.node)
            unit.differences.append(
                Difference(Kind.HEADER, How.ADDED, "", None, header.name, Effect.NARROWS, None, place, header.name)
            )


def _lost(name: str, header: HeaderView, unit: Unit) -> str:
    """Return what went with a header: some carry what clients cannot do without."""
    if unit.direction is Direction.RESPONSE and name == "etag":
        return "etag"
    if unit.direction is Direction.RESPONSE and name == "location" and _leads_on(header.node.pointer):
        return "location"
    return "required" if header.required else "optional"


def _leads_on(pointer: str) -> bool:
    """Tell whether a header leads on: in an answer of 201, 202 or a redirect, or in one that is shared for such."""
    found = _STATUS.search(pointer)
    return found is None or found[1] in {"201", "202"} or found[1].startswith("3")


_STATUS = re.compile(r"^/paths/.*/responses/(\w+)/headers/")
_SAID_ELSEWHERE = "content-type"  # OpenAPI: "shall be ignored" among the headers of a response


def compare_header(comparer: Comparer, unit: Unit, old: HeaderView, new: HeaderView) -> None:
    """Compare one response header with its twin."""
    if old.required != new.required:
        effect = Effect.NARROWS if new.required else Effect.WIDENS
        places = Place(old.node, "required"), Place(new.node, "required")
        unit.differences.append(
            Difference(Kind.HEADER, How.CHANGED, "required", old.required, new.required, effect, *places, new.name)
        )
    flags = old.node.mapping.get("deprecated") is True, new.node.mapping.get("deprecated") is True
    if flags[0] != flags[1]:
        places = Place(old.node, "deprecated"), Place(new.node, "deprecated")
        unit.differences.append(
            Difference(Kind.HEADER, How.CHANGED, "deprecated", *flags, Effect.ANNOTATES, *places, new.name)
        )
    unit.differences += _written(comparer, old, new)
    if old.content and new.content:
        compare_media(comparer, unit, old.content, new.content)
    elif old.schema is not None and new.schema is not None:
        comparer.schema(unit, (old.schema,), (new.schema,), unit.direction, TEXT)


def _written(comparer: Comparer, old: HeaderView, new: HeaderView) -> Iterator[Difference]:
    """Compare how a value becomes the text of a header: as a document, or as a list of which only objects show it."""
    if bool(old.content) != bool(new.content):
        shown = [view.content[0].name if view.content else "schema" for view in (old, new)]
        places = Place(old.node, "content"), Place(new.node, "content")
        yield Difference(Kind.HEADER, How.CHANGED, "content", shown[0], shown[1], Effect.REPLACES, *places, new.name)
    explode = old.node.mapping.get("explode") is True, new.node.mapping.get("explode") is True
    sides = zip((old, new), (comparer.base.library, comparer.head.library), strict=True)
    shapes = [shape_of((view.schema,), side) for view, side in sides if view.schema is not None]
    if explode[0] != explode[1] and any(shape.types and "object" in shape.types for shape in shapes):
        places = Place(old.node, "explode"), Place(new.node, "explode")
        yield Difference(Kind.HEADER, How.CHANGED, "explode", *explode, Effect.REPLACES, *places, new.name)
