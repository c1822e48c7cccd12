"""A schema in the words of the newest draft: what older drafts write otherwise is read as what it means."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reviewtui.formats.jsonschema.addresses import Addresses
from reviewtui.formats.jsonschema.keywords import LISTS, MAPS, SINGLES
from reviewtui.text import escape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.formats.jsonschema.draft import Draft
    from reviewtui.model import JsonValue
    from reviewtui.text import Source
    from reviewtui.text.source import Locator

_DYNAMIC = ("$dynamicRef", "$recursiveRef")


class Places:
    """Which pointer of the newest draft's words stands where in the file; parts that were not renamed are not kept."""

    def __init__(self) -> None:
        """Start with nothing renamed."""
        self._written: dict[str, str] = {}
        self._read: dict[str, str] = {}

    def note(self, read: str, written: str) -> None:
        """Keep that what is read under one pointer is written under another."""
        if read != written:
            self._written[read] = written
            self._read[written] = read

    def written(self, pointer: str) -> str:
        """Return the pointer in the file."""
        return _translated(pointer, self._written)

    def read(self, pointer: str) -> str:
        """Return the pointer in what was read."""
        return _translated(pointer, self._read)


def _translated(pointer: str, known: dict[str, str]) -> str:
    """Translate by the longest beginning that was renamed, which stands for all that was renamed before it."""
    end = len(pointer) if known else 0
    while end > 0:
        if pointer[:end] in known:
            return known[pointer[:end]] + pointer[end:]
        end = pointer.rfind("/", 0, end)
    return pointer


class _Present:
    """Rewrites one file."""

    def __init__(self, addresses: Addresses) -> None:
        self._addresses = addresses
        self.places = Places()
        self._known: dict[int, dict[str, JsonValue]] = {}

    def schema(self, value: JsonValue, read: str, written: str) -> JsonValue:
        """Return a schema with all that stands in it."""
        self.places.note(read, written)
        if not isinstance(value, dict):
            return value
        known = self._known.get(id(value))  # what an alias repeats stays one object: copies could be without number
        if known is None:
            known = self._known[id(value)] = self._referring(self._keywords(value, read, written), value)
        return known

    def _keywords(self, value: dict[str, JsonValue], read: str, written: str) -> dict[str, JsonValue]:
        found: dict[str, JsonValue] = {}
        for key, said in value.items():
            here, there = f"{read}/{escape(key)}", f"{written}/{escape(key)}"
            if key == "items" and isinstance(said, list):
                found["prefixItems"] = self._list(said, f"{read}/prefixItems", there)
            elif key == "additionalItems":
                if isinstance(value.get("items"), list):  # beside one schema for all items it has no effect
                    found["items"] = self.schema(said, f"{read}/items", there)
            elif key == "dependencies" and isinstance(said, dict):
                found |= self._dependencies(said, read, there)
            elif key in MAPS and isinstance(said, dict):
                self.places.note(here, there)
                found[key] = {
                    name: self.schema(child, f"{here}/{escape(name)}", f"{there}/{escape(name)}")
                    for name, child in said.items()
                }
            elif key in LISTS and isinstance(said, list):
                found[key] = self._list(said, here, there)
            else:
                inside = key in SINGLES or key == "items"
                found[key] = self.schema(said, here, there) if inside else said
        return found

    def _list(self, listed: list[JsonValue], read: str, written: str) -> JsonValue:
        self.places.note(read, written)
        return [self.schema(child, f"{read}/{i}", f"{written}/{i}") for i, child in enumerate(listed)]

    def _dependencies(self, said: dict[str, JsonValue], read: str, written: str) -> dict[str, JsonValue]:
        """Return dependencies parted into those on names and those on schemas."""
        names: dict[str, JsonValue] = {name: needs for name, needs in said.items() if isinstance(needs, list)}
        schemas: dict[str, JsonValue] = {
            name: self.schema(child, f"{read}/dependentSchemas/{escape(name)}", f"{written}/{escape(name)}")
            for name, child in said.items()
            if name not in names
        }
        parted = {"dependentRequired": names, "dependentSchemas": schemas}
        for key, held in parted.items():
            if held:
                self.places.note(f"{read}/{key}", written)
        return {key: held for key, held in parted.items() if held}

    def _referring(self, found: dict[str, JsonValue], value: dict[str, JsonValue]) -> dict[str, JsonValue]:
        """Let the references of a schema name a file and a pointer."""
        base = self._addresses.bases.get(id(value), self._addresses.root)
        for key in _DYNAMIC:
            said = found.get(key)
            if isinstance(said, str) and said.startswith("#") and "$ref" not in found:
                target = self._addresses.dynamic(said)
                if target is not None:
                    del found[key]
                    found["$ref"] = target
        reference = found.get("$ref")
        if isinstance(reference, str):
            found["$ref"] = self._addresses.plain(reference, base)
        return found


class _Locator:
    """Finds what was read where it is written."""

    def __init__(self, written: Locator, places: Places) -> None:
        self._locator = written
        self._places = places

    def locate(self, pointers: Iterable[str]) -> dict[str, tuple[int, int]]:
        asked = {pointer: self._places.written(pointer) for pointer in pointers}
        found = self._locator.locate(asked.values())
        return {pointer: found[written] for pointer, written in asked.items()}

    def pointer_at(self, text: bytes, line: int, column: int | None) -> str:
        return self._places.read(self._locator.pointer_at(text, line, column))


def present(source: Source, draft: Draft) -> tuple[Source, Places]:
    """Return a file in the words of the newest draft, and where those stand in it."""
    work = _Present(Addresses(source.path, source.value, draft))
    value = work.schema(source.value, "", "")
    return replace(source, value=value, locator=_Locator(source.locator, work.places)), work.places
