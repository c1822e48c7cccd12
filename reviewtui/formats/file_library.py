"""One side's files as trees: loaded when a reference asks for them, bounded to the snapshot, every trouble noted."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from reviewtui.errors import MissingError, UnreadableError
from reviewtui.model import Location, Problem
from reviewtui.schema.node import Node
from reviewtui.text import Source, escape, read, unescape
from reviewtui.text.recorded_places import item_index

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping

    from reviewtui.formats.comparison import Files
    from reviewtui.model import JsonValue
    from reviewtui.schema.shape import Shape
    from reviewtui.text import Duplicate


_LONGEST_SHOWN = 200


class Trouble(NamedTuple):
    """A reference that leads nowhere: where it stands, and why."""

    node: Node
    reference: str
    message: str
    hint: str


class FileLibrary:
    """The documents of one side of a comparison, and the way from a reference to what it names.

    `ref_siblings_count` says whether keywords beside `$ref` count (in JSON Schema since 2019-09); `reader` makes a tree
    of a file's path and bytes.
    """

    def __init__(
        self,
        files: Files,
        known: dict[str, Source],
        *,
        ref_siblings_count: bool = True,
        reader: Callable[[str, bytes], Source] = read,
    ) -> None:
        """Start from documents that were read already; others are read from `files` on demand."""
        self.files = files
        self.ref_siblings_count = ref_siblings_count
        self._reader = reader
        self.troubles: dict[tuple[str, str], Trouble] = {}
        self.shapes: dict[Hashable, Shape] = {}
        self.ends: dict[tuple[str, str], Node] = {}
        self._sources = known
        self._inner: dict[str, dict[str, Source]] = {}
        self._broken: dict[str, UnreadableError] = {}
        self._targets: dict[tuple[str, str], Node | None] = {}
        self._known: dict[tuple[str, str], bool] = {}
        self._leading_out: set[tuple[str, str]] = set()

    @property
    def sources(self) -> Iterable[Source]:
        """The documents read so far."""
        return self._sources.values()

    def source(self, path: str) -> Source:
        """Return a document of this side; raises UnreadableError."""
        if path in self._broken:
            raise self._broken[path]
        if path not in self._sources:
            try:
                self._sources[path] = self._reader(path, self.files.read(path))
            except UnreadableError as error:
                self._broken[path] = error
                raise
        return self._sources[path]

    def add(self, source: Source) -> None:
        """Take in a document that was read in another way."""
        self._sources[source.path] = source

    def add_text(self, holder: Node, source: Source) -> None:
        """Take in what a text of a document says in a language of its own, so that its lines are found."""
        self._inner.setdefault(holder.path, {})[holder.pointer] = source

    def root(self, path: str) -> Node:
        """Return a document as a node."""
        return Node(path, "", self.source(path).value)

    def resolve(self, node: Node) -> Node | None:
        """Return the target of the node's `$ref`; None, and a note why, where there is none."""
        reference = node.mapping.get("$ref")
        if not isinstance(reference, str):
            return None
        target = self._target(node, reference)
        if target is not None and "$ref" in target.mapping and self._circular(target):
            hint = "Let one of the references in the circle lead to something that is written out."
            self.missing(node, reference, f"the reference {_shown(reference)} leads in a circle to itself", hint)
            return None
        return target

    def _target(self, node: Node, reference: str) -> Node | None:
        key = (node.path, reference)
        if key not in self._targets:
            self._targets[key] = self._find(node, reference)
        return self._targets[key]

    def _circular(self, start: Node) -> bool:
        """Tell whether reference after reference never leads to anything; each is followed once, however long."""
        node, passed = start, set[tuple[str, str]]()
        while node.address not in self._leading_out:
            if node.address in passed:
                return True
            passed.add(node.address)
            reference = node.mapping.get("$ref")
            target = self._target(node, reference) if isinstance(reference, str) else None
            if target is None:
                break
            node = target
        self._leading_out |= passed
        return False

    def has(self, path: str, reference: str) -> bool:
        """Tell whether a reference inside one file leads somewhere, and note nothing when it does not."""
        key = (path, reference)
        if key not in self._known:
            target = _walk(self.root(path), unquote(reference.partition("#")[2]))
            leads = target is not None and isinstance(target.value, dict | bool)
            self._known[key] = leads and not (target and target.has("$ref") and self._circular(target))
        return self._known[key]

    def follow(self, node: Node) -> Node:
        """Return what the node stands for once its references are followed; itself at a dead end."""
        seen: set[tuple[str, str]] = set()
        while isinstance(node.mapping.get("$ref"), str) and node.address not in seen:
            seen.add(node.address)
            target = self.resolve(node)
            if target is None:
                break
            node = target
        return node

    def _find(self, node: Node, reference: str) -> Node | None:
        file, _, fragment = reference.partition("#")
        if "://" in file or file.startswith("//"):
            hint = "Copy the file into the repository and refer to it there; nothing is fetched from a network."
            self.missing(node, reference, f"the reference {_shown(reference)} leads outside the repository", hint)
            return None
        path = posixpath.normpath(posixpath.join(posixpath.dirname(node.path), unquote(file))) if file else node.path
        if path.startswith(("../", "/")) or path == "..":
            hint = "Keep every file that a description refers to inside the repository."
            self.missing(node, reference, f"the reference {_shown(reference)} leaves the repository", hint)
            return None
        try:
            start = self.root(path)
        except UnreadableError as error:
            told = f"leads to {path}, which is not there"
            if not isinstance(error, MissingError):
                told = f"cannot be followed: {error.message}"
            message = f"the reference {_shown(reference)} {told}"
            self.missing(node, reference, message, error.hint or "Add the file, or correct the reference.")
            return None
        target = _walk(start, unquote(fragment) if "%" in fragment else fragment)
        if target is None or not isinstance(target.value, dict | bool):
            told = f"names nothing in {path}" if target is None or target.value is None else "leads to a plain value"
            hint = "Correct the reference, or add what it names."
            self.missing(node, reference, f"the reference {_shown(reference)} {told}", hint)
            return None
        return target

    def missing(self, node: Node, reference: str, message: str, hint: str) -> None:
        """Note that a reference leads nowhere; the first reason counts."""
        self.troubles.setdefault((node.path, reference), Trouble(node, reference, message, hint))

    def locate(self, path: str, pointers: Iterable[str]) -> dict[str, Location]:
        """Return line and column of pointers in one document."""
        found = self.source(path).locate_many(pointers)
        if path in self._inner:
            found |= dict(self._inside_texts(path, found))
        return {pointer: Location(path, pointer, line, column) for pointer, (line, column) in found.items()}

    def _inside_texts(self, path: str, found: Mapping[str, tuple[int, int]]) -> Iterator[tuple[str, tuple[int, int]]]:
        """Yield the places of what stands in a text that is written line by line below its key, as it is."""
        lines = self.source(path).text.split(b"\n")
        for holder, inner in self._inner[path].items():
            written = inner.text.split(b"\n")
            for pointer, (first, _) in found.items():
                if pointer.startswith(f"{holder}/"):
                    line, column = inner.locate(pointer.removeprefix(holder))
                    below = lines[first + line - 1] if first + line <= len(lines) else b""
                    if below.strip() == written[line - 1].strip():
                        yield pointer, (first + line, column + len(below.rstrip()) - len(written[line - 1].rstrip()))

    def locate_all(self, places: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Location]:
        """Return line and column of places, each a file and a pointer; one pass over each file."""
        asked: dict[str, list[str]] = {}
        for path, pointer in places:
            asked.setdefault(path, []).append(pointer)
        return {
            (path, pointer): location
            for path, pointers in asked.items()
            for pointer, location in self.locate(path, pointers).items()
        }

    def problem(self, trouble: Trouble) -> Problem:
        """Return a trouble as a problem with its line."""
        pointer = f"{trouble.node.pointer}/$ref"
        line, column = self.source(trouble.node.path).locate(pointer)
        return Problem(trouble.message, trouble.node.path, line, column, trouble.hint)

    def notes(self) -> tuple[Problem, ...]:
        """Return what was tolerated while reading, each repeated key with both places."""
        noted = [replace(note, path=source.path) for source in self.sources for note in source.notes]
        return (*noted, *(_repeated(source.path, twice) for source in self.sources for twice in source.duplicates))


def _repeated(path: str, twice: Duplicate) -> Problem:
    key = twice.pointer.rsplit("/", 1)[-1].replace("~1", "/").replace("~0", "~")
    message = f"`{key}` stands twice in one mapping: in line {twice.first[0]} and again in line {twice.second[0]}"
    hint = "Both were read, and where they contradict the later one holds; most tools see the later one only."
    return Problem(message, path, *twice.second, hint)


def _shown(reference: str) -> str:
    words = " ".join(reference[:_LONGEST_SHOWN].split())
    return f"`{words}{'…' if len(reference) > _LONGEST_SHOWN else ''}`"


def _walk(start: Node, fragment: str) -> Node | None:
    if fragment and not fragment.startswith("/"):
        return _anchor(start, fragment)
    value, pointer = start.value, start.pointer
    for token in map(unescape, fragment.split("/")[1:]):
        if isinstance(value, dict) and token in value:
            value = value[token]
        elif isinstance(value, list) and (index := item_index(token, len(value))) is not None:
            value = value[index]
        else:
            return None
        pointer = f"{pointer}/{escape(token)}"
    return Node(start.path, pointer, value)


def _anchor(start: Node, name: str) -> Node | None:
    """Find `$anchor`; rare, and so found by looking everywhere."""
    waiting = [start]
    while waiting:
        node = waiting.pop()
        if node.mapping.get("$anchor") == name or node.mapping.get("$dynamicAnchor") == name:
            return node
        waiting += [child for _, child in node.members()]
        waiting += list(node.elements())
    return None


def text_value(value: JsonValue) -> str:
    """Return a scalar of a document as text; empty for anything else."""
    if isinstance(value, bool) or value is None or isinstance(value, list | dict):
        return ""
    return str(value)
