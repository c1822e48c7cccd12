"""One version of a schema: the definitions of all its files by name, each parsed when it is first asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from reviewtui.errors import UnreadableError
from reviewtui.formats.graphql.building import build
from reviewtui.formats.graphql.cutting import cut
from reviewtui.formats.graphql.definitions import ROOTS
from reviewtui.model import Problem
from reviewtui.text.file_bytes import as_utf8, refuse_pointer, refuse_what_is_no_text
from reviewtui.text.notes import Notes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reviewtui.formats.comparison import Files
    from reviewtui.formats.graphql.cutting import Chunk
    from reviewtui.formats.graphql.definitions import Applied, Definition

    Built = dict[Chunk, Definition]

T = TypeVar("T")

SCHEMA = "schema"


class Schema:
    """The definitions by key: a type by its name, a directive as `@name`, and `schema`.

    `built` holds what was parsed of the same files already, and takes what is parsed here.
    """

    def __init__(self, chunks: Iterable[Chunk], notes: tuple[Problem, ...] = (), built: Built | None = None) -> None:
        """Sort what the files define by name; what belongs to clients is left out."""
        self.chunks: dict[str, list[Chunk]] = {}
        self.notes = notes
        self._built: Built = {} if built is None else built
        self._definitions: dict[str, Definition] = {}
        for chunk in chunks:
            if not chunk.executable:
                self.chunks.setdefault(chunk.name, []).append(chunk)

    def definition(self, key: str) -> Definition:
        """Return a definition with all that extends it; raises UnreadableError."""
        if key not in self._definitions:
            parts = sorted(self.chunks[key], key=lambda chunk: chunk.extends)
            self._definitions[key] = _merged([self._part(chunk) for chunk in parts])
        return self._definitions[key]

    def _part(self, chunk: Chunk) -> Definition:
        if chunk not in self._built:
            self._built[chunk] = build(chunk)
        return self._built[chunk]

    def adopt(self, key: str, definition: Definition) -> None:
        """Take a definition from another version that has the same text; its places are those of the other."""
        self._definitions.setdefault(key, definition)

    def texts(self, key: str) -> list[str]:
        """Return the texts that make a definition, in an order that does not depend on the files."""
        return sorted(chunk.text for chunk in self.chunks.get(key, ()))

    @property
    def types(self) -> tuple[str, ...]:
        """The names of all types."""
        return tuple(key for key in self.chunks if key != SCHEMA and not key.startswith("@"))

    @property
    def roots(self) -> Mapping[str, str]:
        """The type of each kind of operation; without a word about it, those with the usual names."""
        said = self.definition(SCHEMA).roots if SCHEMA in self.chunks else {}
        if said:
            return {kind: one.name for kind, one in said.items()}
        return {kind: kind.capitalize() for kind in ROOTS if kind.capitalize() in self.chunks}

    def repeated(self) -> tuple[Problem, ...]:
        """Return what is defined more than once, which only some tools merge."""
        found = []
        for key, chunks in self.chunks.items():
            whole = [chunk for chunk in chunks if not chunk.extends]
            found += [_repeated(key, whole[0], again) for again in whole[1:]]
        return tuple(found)


def read_schema(files: Files, paths: Iterable[str], built: Built | None = None) -> Schema:
    """Return the schema that files make together; raises UnreadableError."""
    chunks: list[Chunk] = []
    notes: list[Problem] = []
    for path in paths:
        noted = Notes(path)
        chunks += cut(path, text_of(path, files.read(path), noted))
        notes += noted.problems()
    return Schema(chunks, tuple(notes), built)


def text_of(path: str, content: bytes, notes: Notes) -> str:
    """Return the text of a file; raises UnreadableError when it is none."""
    data = as_utf8(path, content, notes)
    refuse_pointer(path, data)
    refuse_what_is_no_text(path, data)
    return data.decode()


def _merged(parts: list[Definition]) -> Definition:
    first = parts[0]
    if len(parts) == 1:
        return first
    for part in parts[1:]:
        if part.keyword != first.keyword:
            place = part.location
            raise UnreadableError(
                f"`{part.name}` is defined as {part.keyword} here and as {first.keyword} in line "
                f"{first.location.line} of {first.location.path}",
                hint="Give one of them another name.",
                path=place.path,
                line=place.line,
                column=place.column,
            )
    return replace(
        first,
        description=next((part.description for part in parts if part.description), None),
        interfaces=_joined(part.interfaces for part in parts),
        fields=_joined(part.fields for part in parts),
        inputs=_joined(part.inputs for part in parts),
        values=_joined(part.values for part in parts),
        members=_joined(part.members for part in parts),
        roots=_joined(part.roots for part in parts),
        applied=tuple(_numbered(one for part in parts for one in part.applied)),
    )


def _joined(held: Iterable[Mapping[str, T]]) -> dict[str, T]:
    """Return what all parts of a definition hold; of what stands twice the first counts."""
    found: dict[str, T] = {}
    for part in held:
        for name, one in part.items():
            found.setdefault(name, one)
    return found


def _numbered(applied: Iterable[Applied]) -> Iterator[Applied]:
    """Yield directives of a definition and its extensions with pointers that count through."""
    for index, one in enumerate(applied):
        pointer = f"{one.location.pointer.rpartition('/')[0]}/{index}"
        yield one._replace(location=replace(one.location, pointer=pointer))


def _repeated(key: str, first: Chunk, again: Chunk) -> Problem:
    place = f"{first.path}, line {first.line + 1}"
    message = f"`{key}` is defined here and in {place}"
    hint = "Both were read and their parts joined; write `extend` where a definition only adds to another."
    return Problem(message, again.path, again.line + 1, again.column + 1, hint)
