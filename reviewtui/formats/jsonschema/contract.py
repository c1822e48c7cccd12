"""What a schema file says of itself as a whole: its draft, its address, and which schemas in it are its contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import Difference, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.jsonschema.library import SchemaLibrary
    from reviewtui.schema.node import Node

_SECTIONS = ("$defs", "definitions")
# What a file may say beside its definitions and still be a collection of them.
_WORDS = frozenset({"$schema", "$id", "id", "title", "description", "$comment", *_SECTIONS})


def compare_contract(old: SchemaLibrary, new: SchemaLibrary) -> Iterator[Difference]:
    """Yield what differs in the draft, in the address, and in the names of a collection."""
    if old.draft != new.draft:
        places = Place(old.main, "$schema"), Place(new.main, "$schema")
        yield _said("draft", (old.draft.name, new.draft.name), *places, Effect.ANNOTATES)
    before, after = (_address(side) for side in (old, new))
    if before is not None and before != after:
        places = Place(old.main, old.draft.identifier), Place(new.main, new.draft.identifier)
        yield _said("schema-id", (before, after), *places, Effect.UNKNOWN)
    if _collects(old.main) and _collects(new.main):
        yield from _names(old.main, new.main)


def _address(side: SchemaLibrary) -> str | None:
    said = side.main.mapping.get(side.draft.identifier)
    return said.removesuffix("#") if isinstance(said, str) else None


def parts(old: Node, new: Node) -> Iterator[tuple[Node, Node]]:
    """Yield the pairs of schemas that others use: the whole, or each of a collection under its name."""
    if not (_collects(old) and _collects(new)):
        yield old, new
        return
    after = _definitions(new)
    for name, node in _definitions(old).items():
        if name in after:
            yield node, after[name]


def _collects(root: Node) -> bool:
    """Tell whether a file only holds schemas for others to refer to."""
    return bool(root.mapping) and root.mapping.keys() <= _WORDS and bool(_definitions(root))


def _definitions(root: Node) -> dict[str, Node]:
    return {name: node for section in _SECTIONS for name, node in root.at(section).members()}


def _names(old: Node, new: Node) -> Iterator[Difference]:
    before, after = _definitions(old), _definitions(new)
    gone, come = [name for name in before if name not in after], [name for name in after if name not in before]
    if gone:
        place = _place(old, gone[0])
        yield Difference(Kind.COMPONENT, How.REMOVED, "definitions", [*gone], None, Effect.ANNOTATES, place, None)
    if come:
        place = _place(new, come[0])
        yield Difference(Kind.COMPONENT, How.ADDED, "definitions", None, [*come], Effect.ANNOTATES, None, place)


def _place(root: Node, name: str) -> Place:
    """Return the place of a definition, in the section that holds it."""
    section = next(key for key in _SECTIONS if root.at(key).has(name))
    return Place(root.at(section), name)


def _said(fact: str, values: tuple[str, str | None], old: Place, new: Place, effect: Effect) -> Difference:
    return Difference(Kind.API, How.CHANGED, fact, *values, effect, old, new)
