"""What has another full name because its package has, and what stands in another file now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.protobuf.differences import changed
from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import Difference, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reviewtui.formats.protobuf.elements import Definition, File
    from reviewtui.formats.protobuf.module import Module
    from reviewtui.model import JsonValue
    from reviewtui.schema.node import Node


def file_types(file: File) -> list[str]:
    """Return the full names of all types and services of a file."""
    return [one.name for one in file.types]


def renamed(base: Module, head: Module) -> dict[str, str]:
    """Return the later names of what stands in a file that has another package now."""
    found: dict[str, str] = {}
    for path, old in base.files.items():
        new = head.files.get(path)
        if new is None or new.package == old.package:
            continue
        later = set(file_types(new))
        for name in file_types(old):
            own = name.removeprefix(f"{old.package}.") if old.package else name
            guess = f"{new.package}.{own}" if new.package else own
            if guess in later and name not in head.home:
                found[name] = guess
    return found


def moved(base: Module, head: Module, later: Mapping[str, str]) -> Iterator[Difference]:
    """Yield the definitions that stand in another file of their package, together where they moved together.

    Whoever imports the earlier file still gets them if it hands the other one on; else each kind is told. If it is
    gone, that is what is told.
    """
    found: dict[tuple[str, str, Kind], list[Definition]] = {}
    names = {path: {one.name for one in file.definitions} for path, file in head.files.items()}
    for path, old in base.files.items():
        for kind, ones in _by_kind(old):
            for one in ones:
                home = head.home.get(later.get(one.name, one.name))
                inside = one.name.rpartition(".")[0] in base.messages
                if home is None or home.path == path or inside:
                    continue
                kept = head.files.get(path)
                if kept is None or later.get(one.name, one.name) in names[path]:
                    continue
                told = Kind.PROTO_FILE if _forwards(kept, home.path) else kind
                found.setdefault((path, home.path, told), []).append(one)
    for (path, place, kind), definitions in found.items():
        package, new = base.files[path].package, head.files[place]
        first = definitions[0]
        told_names: list[JsonValue] = [one.name.removeprefix(f"{package}.") for one in definitions]
        nodes = _node(base.files[path], first.name), _node(new, later.get(first.name, first.name))
        was: JsonValue = {"path": path, "names": told_names}
        now: JsonValue = {"path": place, "names": told_names}
        if kind is Kind.PROTO_FILE:
            old = base.files[path]
            places = Place(old.node, old.heading), Place(new.node, new.heading)
            yield Difference(kind, How.CHANGED, "moved", was, now, Effect.REPLACES, *places)
        else:
            yield changed(kind, "file", was, now, *nodes)


def later_files(base: Module, head: Module, path: str) -> list[JsonValue]:
    """Return the files in which the definitions of one that is gone stand now."""
    homes = (head.home.get(one.name) for one in base.files[path].definitions)
    return [*sorted({home.path for home in homes if home})]


def _by_kind(file: File) -> Iterator[tuple[Kind, Sequence[Definition]]]:
    yield Kind.PROTO_MESSAGE, file.messages
    yield Kind.PROTO_ENUM, file.enums
    yield Kind.PROTO_SERVICE, file.services
    yield Kind.PROTO_EXTENSION, file.extensions


def _node(file: File, name: str) -> Node:
    return next((one.node for one in file.definitions if one.name == name), file.node)


def _forwards(file: File, path: str) -> bool:
    """Tell whether those who import a file still get what another one declares."""
    return file.node.mapping.get(f"import {path}") == "public"
