"""What files import from their own module: whether they use any of it, and whether it imports them in turn.

Nothing is said of a file that is not in the module: what it declares, or hands on, is not known. Those that come with
every compiler are.
"""

from __future__ import annotations

import re
from collections import deque
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from reviewtui.formats.protobuf.elements import File
    from reviewtui.schema.node import Node

_KEY = "import "
_EXTENSION = re.compile(rb"[(\[]\s*\.?\s*([A-Za-z_][\w.\s]*?)\s*[)\]]")
_SPACE = re.compile(rb"\s+")
# What comes with every compiler, and is therefore seldom in a module.
_KNOWN = {
    "google/protobuf/any.proto": ("Any",),
    "google/protobuf/duration.proto": ("Duration",),
    "google/protobuf/empty.proto": ("Empty",),
    "google/protobuf/field_mask.proto": ("FieldMask",),
    "google/protobuf/struct.proto": ("Struct", "Value", "ListValue", "NullValue"),
    "google/protobuf/timestamp.proto": ("Timestamp",),
    "google/protobuf/wrappers.proto": (
        "DoubleValue", "FloatValue", "Int64Value", "UInt64Value", "Int32Value", "UInt32Value", "BoolValue",
        "StringValue", "BytesValue",
    ),
}  # fmt: skip


class Imports:
    """The imports of a module's files; `text` returns that of a file, in which options name extensions."""

    def __init__(self, files: Mapping[str, File], text: Callable[[str], bytes]) -> None:
        """Keep the files by their paths in the module; nothing is looked at until somebody asks."""
        self._files = files
        self._text = text

    def of(self, path: str) -> Iterator[tuple[str, str, Node]]:
        """Yield what a file imports: the path, `public`, `weak`, `option` or nothing, and where that stands."""
        for key, node in self._files[path].node.members():
            if key.startswith(_KEY):
                yield key.removeprefix(_KEY), str(node.value or ""), node

    def unused(self, path: str) -> list[tuple[str, Node]]:
        """Return the imports of which a file uses nothing, as far as that can be told; one handed on is used."""
        written = _named(self._files[path]) | self._in_brackets(path)
        found = []
        for target, manner, node in self.of(path):
            given = None if manner == "public" else self._given(target)
            if given is not None and all(written.isdisjoint(_tails(name)) for name in given):
                found.append((target, node))
        return found

    def _in_brackets(self, path: str) -> frozenset[str]:
        """Return all that may be the name of an extension, wherever an option is set."""
        found = _EXTENSION.findall(self._text(path))
        return frozenset(_SPACE.sub(b"", name).decode("utf-8", "replace") for name in found)

    def _given(self, path: str) -> list[str] | None:
        """Return the full names that come with an import; None where one of the files is not known."""
        waiting, met = [path], {path}
        found = []
        while waiting:
            here = waiting.pop()
            if here not in self._files:
                if here not in _KNOWN:
                    return None
                found += [f"google.protobuf.{name}" for name in _KNOWN[here]]
                continue
            found += [one.name for one in self._files[here].definitions]
            more = {target for target, manner, _ in self.of(here) if manner == "public"} - met
            met |= more
            waiting += more
        return found

    def circle(self, path: str) -> tuple[list[str], Node] | None:
        """Return how a file imports itself, from its own import on; each circle is told at the first of its files."""
        members = self._circles.get(path)
        if members is None:
            return None
        came = {path: path}
        waiting = deque([path])
        while waiting:
            here = waiting.popleft()
            for target in self._edges[here]:
                if target == path:
                    way = [here]
                    while way[-1] != path:
                        way.append(came[way[-1]])
                    way = [path, *way[:-1]]
                    return way[::-1], self._files[path].node.at(f"{_KEY}{way[-1]}")
                if target in members and target not in came:
                    came[target] = here
                    waiting.append(target)
        return None

    @cached_property
    def _edges(self) -> dict[str, list[str]]:
        return {path: [target for target, _, _ in self.of(path) if target in self._files] for path in self._files}

    @cached_property
    def _circles(self) -> dict[str, set[str]]:
        """Return the files that import each other, under the first of them."""
        backwards: dict[str, list[str]] = {path: [] for path in self._edges}
        for path, targets in self._edges.items():
            for target in targets:
                backwards[target].append(path)
        found, met = {}, set[str]()
        for first in reversed(_left(self._edges)):
            part, waiting = set[str](), [first]
            while waiting:
                here = waiting.pop()
                if here not in met:
                    met.add(here)
                    part.add(here)
                    waiting += backwards[here]
            if len(part) > 1 or first in self._edges[first]:
                found[min(part)] = part
        return found


def _left(edges: Mapping[str, list[str]]) -> list[str]:
    """Return all files in the order in which a walk into depth leaves them; what it leads to is left before."""
    order, met = list[str](), set[str]()
    for first in edges:
        walk = [(first, False)]
        while walk:
            here, is_done = walk.pop()
            if is_done:
                order.append(here)
            elif here not in met:
                met.add(here)
                walk.append((here, True))
                walk += [(target, False) for target in edges[here]]
    return order


def _named(file: File) -> frozenset[str]:
    """Return the types that a file names, as it writes them."""
    fields = [field for message in file.messages for field in message.fields]
    fields += [extension.field for extension in file.extensions]
    called = (name for service in file.services for rpc in service.rpcs for name in (rpc.request, rpc.response))
    names = {*(field.type for field in fields), *(one.extended for one in file.extensions), *called}
    return frozenset(name.removeprefix(".") for name in names)


def _tails(name: str) -> Iterator[str]:
    """Yield all ways to write a full name, from the whole of it to its last part."""
    while name:
        yield name
        name = name.partition(".")[2]
