"""One file of a schema as a tree with places: types, directives and the schema itself, each by its name."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, TypeVar

from reviewtui.formats.graphql.cutting import cut
from reviewtui.formats.graphql.definitions import Field, Input
from reviewtui.formats.graphql.schema import SCHEMA, Schema, text_of
from reviewtui.text import Source
from reviewtui.text.line_counting import line_span
from reviewtui.text.notes import Notes
from reviewtui.text.pointer import split

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from reviewtui.formats.graphql.definitions import Applied, Definition, Named, Text, Value
    from reviewtui.formats.graphql.schema import Built
    from reviewtui.model import JsonValue, Location

T = TypeVar("T")

_CLOSING = re.compile(rb"\s*([})])")
_BEFORE_ALL = (0, 0)
_OF_A_TYPE = 2
_OF_A_FIELD = 4


def read_tree(path: str, content: bytes, built: Built | None = None) -> Source:
    """Return a file as a tree, of which some may be parsed already; raises UnreadableError."""
    notes = Notes(path)
    text = text_of(path, content, notes)
    planting = _Planting()
    value = planting.schema(Schema(cut(path, text), built=built))
    return Source(path, value, (), notes.problems(), _Places(planting.places), text=text.encode())


class _Planting:
    """Builds the tree, and keeps the place of each part by its pointer."""

    def __init__(self) -> None:
        """Start with the root, which is where the file begins."""
        self.places: dict[str, tuple[int, int]] = {"": (1, 1)}

    def schema(self, schema: Schema) -> dict[str, JsonValue]:
        """Return the whole file; what it does not have is left out."""
        tree: dict[str, JsonValue] = {}
        if SCHEMA in schema.chunks:
            found = schema.definition(SCHEMA)
            tree[SCHEMA] = {**self._names(found.roots), **self._definition(found)}
        types = {name: self._type(schema.definition(name)) for name in schema.types}
        directives = {key[1:]: self._directive(schema.definition(key)) for key in schema.chunks if key[0] == "@"}
        return tree | _said(types=types, directives=directives)

    def _type(self, found: Definition) -> JsonValue:
        held = _said(
            interfaces=self._names(found.interfaces),
            fields=self._each(found.fields, self._field) or self._each(found.inputs, self._input),
            values=self._each(found.values, self._value),
            members=self._names(found.members),
        )
        return {"kind": found.keyword, **self._definition(found), **held}

    def _directive(self, found: Definition) -> JsonValue:
        held = _said(arguments=self._each(found.inputs, self._input))
        return {**self._definition(found), "locations": [*found.locations], "repeatable": found.repeatable, **held}

    def _definition(self, found: Definition) -> dict[str, JsonValue]:
        self._put(found.location)
        return self._texts(found.description, found.applied)

    def _field(self, field: Field) -> JsonValue:
        held = _said(arguments=self._each(field.arguments, self._input))
        return {"type": field.type, **self._texts(field.description, field.applied), **held}

    def _input(self, given: Input) -> JsonValue:
        default = {} if given.default is None else {"default": given.default}
        return {"type": given.type, **default, **self._texts(given.description, given.applied)}

    def _value(self, value: Value) -> JsonValue:
        return {**self._texts(value.description, value.applied)}

    def _each(self, parts: Mapping[str, T], plant: Callable[[T], JsonValue]) -> dict[str, JsonValue]:
        tree: dict[str, JsonValue] = {}
        for name, part in parts.items():
            self._put(part.location)  # type: ignore[attr-defined] # every part of a definition has one
            tree[name] = plant(part)
        return tree

    def _names(self, names: Mapping[str, Named]) -> dict[str, JsonValue]:
        for one in names.values():
            self._put(one.location)
        return {key: one.name for key, one in names.items()}

    def _texts(self, description: Text | None, applied: tuple[Applied, ...]) -> dict[str, JsonValue]:
        tree: dict[str, JsonValue] = {}
        if description is not None:
            self._put(description.location)
            tree["description"] = description.text
        if applied:
            for one in applied:
                self._put(one.location)
            tree["directives"] = [{"name": one.name, **_said(arguments={**one.arguments})} for one in applied]
        return tree

    def _put(self, location: Location) -> None:
        self.places.setdefault(location.pointer, (location.line, location.column))


def _said(**parts: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """Return the parts that hold anything."""
    return {name: part for name, part in parts.items() if part}


class _Places:
    """Finds lines and columns by pointers and the reverse."""

    def __init__(self, places: dict[str, tuple[int, int]]) -> None:
        """Sort the places as they stand in the file; of two at one place the outer one comes first."""
        self._places = places
        ordered = sorted((place, pointer) for pointer, place in places.items() if pointer)
        self._at = [_BEFORE_ALL, *(place for place, _ in ordered)]
        self._pointers = ["", *(pointer for _, pointer in ordered)]

    def locate(self, pointers: Iterable[str]) -> dict[str, tuple[int, int]]:
        """Return line and column of each pointer, or of its nearest ancestor that exists."""
        return {pointer: self._locate(pointer) for pointer in pointers}

    def pointer_at(self, text: bytes, line: int, column: int | None) -> str:
        """Return what stands at a place; a bracket that closes belongs to what it closes."""
        if column is not None:
            return self._pointers[max(bisect_right(self._at, (line, column)) - 1, 0)]
        first = bisect_left(self._at, (line, 0))
        if first < len(self._at) and self._at[first][0] == line:
            return self._pointers[first]
        before = self._pointers[max(first - 1, 0)]
        closing = _CLOSING.match(text[slice(*line_span(text, line))])
        if closing is None:
            return before
        kept = _OF_A_TYPE if closing[1] == b"}" else _OF_A_FIELD
        return "".join(f"/{token}" for token in before.split("/")[1 : kept + 1])

    def _locate(self, pointer: str) -> tuple[int, int]:
        split(pointer)  # what is no pointer is refused
        while pointer not in self._places:
            pointer = pointer.rpartition("/")[0]
        return self._places[pointer]
