"""Comparing shared elements, each pair once per direction: parameters, bodies, responses, headers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.formats.openapi.media import compare_media
from reviewtui.formats.openapi.parameters import compare_parameter
from reviewtui.model import Direction, Effect, How, Kind
from reviewtui.schema.difference import TEXT, Difference, Place
from reviewtui.schema.equality import equal
from reviewtui.schema.node import Node

if TYPE_CHECKING:
    from reviewtui.formats.graph import Unit
    from reviewtui.formats.openapi.comparing import Comparer
    from reviewtui.formats.openapi.views import BodyView, HeaderView, ResponseView


def compare(comparer: Comparer, unit: Unit) -> None:
    """Compare one unit by its role; what is proven equal is only scanned."""
    old, new, role = unit.base, unit.head, unit.role
    if role not in _ROLES or not isinstance(old, Node) or not isinstance(new, Node):
        return
    if comparer.proven_equal([old], [new]):
        comparer.scan(unit, old, new, role, unit.direction)
        return
    base, head = comparer.base, comparer.head
    if role == "parameter":
        compare_parameter(comparer, unit, base.parameter(old), head.parameter(new))
    elif role == "request-body":
        compare_body(comparer, unit, base.request_body(old), head.request_body(new))
    elif role == "response":
        compare_response(comparer, unit, base.response(old, None), head.response(new, None))
    else:
        name = new.pointer.rsplit("/", 1)[-1]
        compare_header(comparer, unit, base.header(old, name), head.header(new, name))


_ROLES = frozenset({"parameter", "request-body", "response", "header"})


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
    _links(comparer, unit, old, new)


def _headers(comparer: Comparer, unit: Unit, old: ResponseView, new: ResponseView) -> None:
    before = {header.name.lower(): header for header in old.headers}
    after = {header.name.lower(): header for header in new.headers}
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
    """Tell whether a header stands in an answer of 201, 202 or a redirect, written where it is used."""
    found = _STATUS.search(pointer)
    return found is not None and (found[1] in {"201", "202"} or found[1].startswith("3"))


_STATUS = re.compile(r"/responses/(\w+)/headers/")


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
    if old.schema is not None and new.schema is not None:
        comparer.schema(unit, (old.schema,), (new.schema,), unit.direction, TEXT)


def _links(comparer: Comparer, unit: Unit, old: ResponseView, new: ResponseView) -> None:
    before = {n: comparer.base.library.follow(link) for n, link in old.node.at("links").members()}
    after = {n: comparer.head.library.follow(link) for n, link in new.node.at("links").members()}
    for name, link in before.items():
        if name not in after:
            unit.differences.append(
                Difference(Kind.LINK, How.REMOVED, "", name, None, Effect.NARROWS, Place(link), None, name)
            )
        elif not equal(_target(link), _target(after[name])):
            places = Place(link), Place(after[name])
            shown = _target(link), _target(after[name])
            unit.differences.append(
                Difference(Kind.LINK, How.CHANGED, "target", *shown, Effect.REPLACES, *places, name)
            )
    for name in (n for n in after if n not in before):
        unit.differences.append(
            Difference(Kind.LINK, How.ADDED, "", None, name, Effect.WIDENS, None, Place(after[name]), name)
        )


def _target(link: Node) -> str:
    return str(link.mapping.get("operationId") or link.mapping.get("operationRef") or "")
