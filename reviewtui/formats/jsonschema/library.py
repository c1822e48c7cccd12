"""One side's schema files, read in the words of the newest draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.file_library import FileLibrary
from reviewtui.formats.jsonschema.draft import Draft, draft_of, names_own_dialect
from reviewtui.formats.jsonschema.present import Places, present
from reviewtui.model import Location
from reviewtui.text import Source, read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.formats.comparison import Files
    from reviewtui.schema.node import Node


class SchemaLibrary(FileLibrary):
    """The files of one side; the draft is that of the schema that they are read for."""

    def __init__(self, files: Files, path: str) -> None:
        """Read the schema; raises UnreadableError."""
        self._places: dict[str, Places] = {}
        source = read(path, files.read(path))
        self.draft: Draft = draft_of(source)
        self.own_dialect = names_own_dialect(source)
        super().__init__(files, {}, ref_siblings_count=self.draft.ref_siblings_count, reader=self._present)
        self._sources[path] = self._kept(source, self.draft)
        self.path = path

    @property
    def main(self) -> Node:
        """The schema as a whole."""
        return self.root(self.path)

    def _present(self, path: str, content: bytes) -> Source:
        source = read(path, content)
        return self._kept(source, draft_of(source))

    def _kept(self, source: Source, draft: Draft) -> Source:
        known, self._places[source.path] = present(source, draft)
        return known

    def resolve(self, node: Node) -> Node | None:
        """Return the target of the node's `$ref`, which may name what is read in other words."""
        reference = node.mapping.get("$ref")
        file, mark, fragment = reference.partition("#") if isinstance(reference, str) else ("", "", "")
        if mark and not file and node.path in self._places:
            renamed = self._places[node.path].read(fragment)
            if renamed != fragment:
                return super().resolve(node._replace(value={"$ref": f"#{renamed}"}))
        return super().resolve(node)

    def locate(self, path: str, pointers: Iterable[str]) -> dict[str, Location]:
        """Return line and column of pointers in one file, and the pointer under which each is written there."""
        found = super().locate(path, pointers)
        places = self._places.get(path)
        if places is None:
            return found
        return {key: Location(path, places.written(key), place.line, place.column) for key, place in found.items()}
