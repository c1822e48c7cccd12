"""Where the `$ref`s of a file lead, by the addresses that its schemas give themselves."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urljoin, urlsplit

from reviewtui.formats.jsonschema.keywords import inner
from reviewtui.text import escape

if TYPE_CHECKING:
    from reviewtui.formats.jsonschema.draft import Draft
    from reviewtui.model import JsonValue


class Addresses:
    """The addresses of one file: of the whole, of schemas inside it that have one of their own, and of anchors."""

    def __init__(self, path: str, root: JsonValue, draft: Draft) -> None:
        """Walk the file once."""
        self._path = path
        self._key = draft.identifier
        self._pointers: dict[str, str] = {}
        self._anchors: dict[tuple[str, str], str] = {}
        self._dynamic: dict[str, list[str]] = {}
        self.bases: dict[int, str] = {}
        """The address that references inside a schema start from, by the identity of the schema."""
        self.root = self._own(root, "")
        self._walk(root)

    def _own(self, value: JsonValue, base: str) -> str:
        """Return the address that holds inside a schema."""
        said = value.get(self._key) if isinstance(value, dict) else None
        if not isinstance(said, str) or said.startswith("#"):
            return base
        try:
            return urldefrag(urljoin(base, said)).url
        except ValueError:
            return base

    def _walk(self, root: JsonValue) -> None:
        waiting: list[tuple[JsonValue, str, str]] = [(root, "", "")]
        while waiting:
            value, pointer, base = waiting.pop()
            if not isinstance(value, dict) or id(value) in self.bases:  # an alias repeats what was walked
                continue
            own = self._own(value, base)
            if own != base or not pointer:
                self._pointers.setdefault(own, pointer)
            self.bases[id(value)] = own
            self._note_anchors(value, pointer, own)
            for keys, child in inner(value):
                waiting.append((child, "/".join([pointer, *map(escape, keys)]), own))

    def _note_anchors(self, value: dict[str, JsonValue], pointer: str, base: str) -> None:
        named = [value.get("$anchor"), value.get("$dynamicAnchor")]
        said = value.get(self._key)
        if isinstance(said, str) and said.startswith("#"):
            named.append(said[1:])
        for name in named:
            if isinstance(name, str) and name:
                self._anchors.setdefault((base, name), pointer)
        dynamic = value.get("$dynamicAnchor")
        if isinstance(dynamic, str):
            self._dynamic.setdefault(dynamic, []).append(pointer)
        if value.get("$recursiveAnchor") is True:
            self._dynamic.setdefault("", []).append(pointer)

    def plain(self, reference: str, base: str) -> str:
        """Return a reference as a file and a pointer, or as it is where it can be followed as it is."""
        if reference.startswith("#/") and base == self.root:
            return reference
        try:
            full, fragment = urldefrag(urljoin(base, reference))
        except ValueError:
            return reference
        if full in self._pointers or not urldefrag(reference).url:
            return f"#{self._pointers.get(full, '')}{self._inside(full, fragment)}"
        if not self.root or (base == self.root and not _is_address(reference)):
            return reference
        file = self._beside(full)
        return reference if file is None else f"{file}#{fragment}" if fragment else file

    def dynamic(self, reference: str) -> str | None:
        """Return what a dynamic reference comes to where one schema only answers to its name; None where several do.

        One that none answers to is an ordinary reference.
        """
        found = self._dynamic.get(reference.removeprefix("#"), [])
        return f"#{found[0]}" if len(found) == 1 else None if found else reference

    def _inside(self, address: str, fragment: str) -> str:
        if not fragment or fragment.startswith("/"):
            return fragment
        pointer = self._anchors.get((address, fragment))
        return f"/{escape(fragment)}" if pointer is None else pointer.removeprefix(self._pointers.get(address, ""))

    def _beside(self, full: str) -> str | None:
        """Return the file of an address that stands where this file stands, in the way that its own address tells."""
        here, there = urlsplit(self.root), urlsplit(full)
        if (here.scheme, here.netloc) != (there.scheme, there.netloc) or not there.path:
            return None
        name = posixpath.basename(self._path)
        own = posixpath.basename(here.path)
        ending = name.removeprefix(own) if own and name.startswith(own) else ""
        return posixpath.relpath(there.path, posixpath.dirname(here.path) or "/") + ending


def _is_address(reference: str) -> bool:
    return reference.startswith("/") or bool(urlsplit(reference).scheme)
