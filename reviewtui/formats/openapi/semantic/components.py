"""Components as trees of their own: a schema, parameter, body, response or header that many operations share."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.openapi.semantic.messages import Messages
from reviewtui.formats.semantic import PartKind
from reviewtui.formats.semantic_tree.schemas import Seen
from reviewtui.text import unescape

if TYPE_CHECKING:
    from reviewtui.formats.openapi.reading import Reader
    from reviewtui.formats.semantic_tree.drafts import Draft
    from reviewtui.formats.semantic_tree.schemas import Schemas
    from reviewtui.model import Direction, Location
    from reviewtui.schema.node import Node

_KEPT = {
    "schemas": "schema",
    "definitions": "schema",
    "parameters": "parameter",
    "responses": "response",
    "requestBodies": "body",
    "headers": "header",
}


class _Component(NamedTuple):
    """What is described once for many uses, and in which section."""

    section: str
    node: Node

    @property
    def name(self) -> str:
        """The name that people know it by: its own, or that of its file."""
        own = unescape(self.node.pointer.rpartition("/")[2])
        return own or PurePosixPath(self.node.path).stem


def component_draft(
    readers: tuple[Reader, Reader],
    places: tuple[Location | None, Location | None],
    schemas: Schemas,
    direction: Direction,
) -> Draft | None:
    """Return the draft of what a place lies in; None when that is no component."""
    found = [_around(reader, place) if place else None for reader, place in zip(readers, places, strict=True)]
    known = found[1] or found[0]
    if known is None:
        return None
    old, new = (one or _twin(reader, known) for one, reader in zip(found, readers, strict=True))
    return _draft(readers, (old, new), schemas, direction)


def _around(reader: Reader, place: Location) -> _Component | None:
    """Return the component around a place; in a file that has none, the file as a whole is one."""
    tokens = [unescape(token) for token in place.pointer.split("/")[1:]]
    named = tokens[1:3] if tokens[:1] == ["components"] else tokens[:2]
    root = reader.library.root(place.path)
    if len(named) == len(("section", "name")) and named[0] in _KEPT:
        return _there(root, tokens[: tokens.index(named[1]) + 1], named[0])
    return _Component("schemas", root) if place.path != reader.root.path else None


def _twin(reader: Reader, known: _Component) -> _Component | None:
    """Return the component of the same name on the other side."""
    tokens = [unescape(token) for token in known.node.pointer.split("/")[1:]]
    return _there(reader.root, tokens, known.section) if tokens else None


def _there(root: Node, tokens: list[str], section: str) -> _Component | None:
    node = root
    for token in tokens:
        node = node.at(token)
    return _Component(section, node) if isinstance(node.value, dict) else None


def _draft(
    readers: tuple[Reader, Reader],
    both: tuple[_Component | None, _Component | None],
    schemas: Schemas,
    direction: Direction,
) -> Draft | None:
    base, head = readers
    old, new = (component.node if component else None for component in both)
    known = both[1] or both[0]
    if known is None:
        return None
    messages = Messages(base, head, schemas)
    match _KEPT[known.section]:
        case "parameter":
            draft = messages.parameter(
                base.parameter(old) if old else None, head.parameter(new) if new else None, direction
            )
        case "response":
            views = base.response(old, None) if old else None, head.response(new, None) if new else None
            draft = messages.response(known.name, views, direction)
        case "body":
            draft = messages.body(
                base.request_body(old) if old else None, head.request_body(new) if new else None, direction
            )
        case "header":
            headers = (
                base.header(old, known.name) if old else None,
                head.header(new, known.name) if new else None,
            )
            draft = messages.header(*headers, direction)
        case _:
            return _schema(old, new, schemas, direction, known.name)
    return replace(draft, kind=PartKind.COMPONENT, name=known.name)


def _schema(old: Node | None, new: Node | None, schemas: Schemas, direction: Direction, name: str) -> Draft:
    within = frozenset(node.address for node in (old, new) if node)
    seen = Seen((old,) if old else (), (new,) if new else (), within=within)
    return schemas.draft(PartKind.COMPONENT, name, seen, direction)
