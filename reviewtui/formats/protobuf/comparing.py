"""Comparing two versions of a module: files by path, definitions by their full names wherever they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from reviewtui.formats.graph import Graph
from reviewtui.formats.protobuf.differences import added, removed
from reviewtui.formats.protobuf.elements import short
from reviewtui.formats.protobuf.enum_comparing import compare_enums
from reviewtui.formats.protobuf.extension_comparing import compare_extensions
from reviewtui.formats.protobuf.file_comparing import compare_files
from reviewtui.formats.protobuf.message_comparing import compare_messages
from reviewtui.formats.protobuf.moving import file_types, later_files, moved, renamed
from reviewtui.formats.protobuf.option_comparing import compare_all
from reviewtui.formats.protobuf.reach import Reach, Reached
from reviewtui.formats.protobuf.service_comparing import compare_rpcs
from reviewtui.formats.protobuf.types import Types
from reviewtui.model import Direction, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reviewtui.formats.protobuf.elements import Definition, Enum, File, Message, Service
    from reviewtui.formats.protobuf.module import Module
    from reviewtui.schema.difference import Difference

_ALL = Reached()
_T = TypeVar("_T")


class Comparer:
    """Compares two sides; the outcome is a graph of what differs, with the operations that reach it."""

    def __init__(self, base: Module, head: Module) -> None:
        """Keep both sides, and find out what was renamed with its package."""
        self.base = base
        self.head = head
        self.renamed = renamed(base, head)
        self.types = Types(base, head, self.renamed)
        self.reach = Reach((base, head), self.renamed)
        self.graph = Graph()
        self._earlier = frozenset(self.renamed.get(name, name) for name in base.messages)

    def compare(self) -> Graph:
        """Compare everything and return the graph."""
        self._files()
        self._types()
        for before, after in self._pairs(self.base.services, self.head.services):
            self._services(before, after)
        for differences in compare_extensions(self.types):
            self._note("extension", differences[0], self.reach.of(differences[1]))
        self.graph.operations = list(self.reach.operations)
        return self.graph

    def _note(self, role: str, differences: Iterable[Difference], reached: Reached, *, called: bool = False) -> None:
        """Keep differences with the operations that they reach; what is called has no direction."""
        for difference in differences:
            direction = Direction.NONE if called else reached.direction
            unit = self.graph.unit(role, id(difference), None, None, direction)
            unit.differences.append(difference)
            unit.reached_by |= reached.bits

    def _files(self) -> None:
        for path, old in self.base.files.items():
            new = self.head.files.get(path)
            used = self._users(file_types(old))
            if new is not None:
                self._note("file", compare_files(old, new), used, called=True)
            elif old.package in self.head.packages:
                self._note("file", self._gone(path, old), used, called=True)
        self._packages()
        self._note("file", moved(self.base, self.head, self.renamed), _ALL, called=True)

    def _gone(self, path: str, old: File) -> Iterator[Difference]:
        """Yield that a file is gone, unless all that it declared is: then that is told."""
        later = later_files(self.base, self.head, path)
        if later or not old.definitions:
            yield removed(Kind.PROTO_FILE, "", {"path": path, "to": later}, old.node, old.heading)

    def _packages(self) -> None:
        packages = {file.package: file for file in self.base.files.values() if file.package not in self.head.packages}
        for package, file in packages.items():
            if file.path not in self.head.files:
                used = self._users(name for one in self.base.files.values() if one.package == package
                                   for name in file_types(one))  # fmt: skip
                gone = removed(Kind.PROTO_PACKAGE, "", {"name": package}, file.node, file.heading)
                self._note("package", [gone], used, called=True)

    def _users(self, names: Iterable[str]) -> Reached:
        bits = 0
        for name in names:
            service = self.base.services.get(name)
            bits |= self.reach.of(name).bits
            for rpc in service.rpcs if service else ():
                bits |= self.reach.bit(rpc)
        return Reached(bits)

    def _types(self) -> None:
        lists = self._lists()
        for old, new in self._pairs(self.base.messages, self.head.messages):
            if old is not None and new is not None:
                found: Iterable[Difference] = compare_messages(self.types, old, new, listed=new.name in lists)
            else:
                found = self._single(Kind.PROTO_MESSAGE, old, new)
            self._note("message", found, self._reached(old, new))
        for before, after in self._pairs(self.base.enums, self.head.enums):
            if before is not None and after is not None:
                found = compare_enums(before, after)
            else:
                found = self._single(Kind.PROTO_ENUM, before, after)
            self._note("enum", found, self._reached(before, after))

    def _reached(self, old: Definition | None, new: Definition | None) -> Reached:
        one = new or old
        return self.reach.of(one.name) if one else _ALL

    def _lists(self) -> frozenset[str]:
        """Return the messages that list methods which were there before take and give."""
        names = set()
        for service in self.base.services.values():
            for rpc in service.rpcs:
                if rpc.name.startswith("List"):
                    names |= {self.head.resolve(service.name, one).name for one in (rpc.request, rpc.response)}
        return frozenset(names)

    def _single(self, kind: Kind, old: Message | Enum | None, new: Message | Enum | None) -> Iterator[Difference]:
        """Yield that a type came or went; what stands inside another came or went with it."""
        if old is not None and self.base.home[old.name].package in self.head.packages:
            outer = self.renamed.get(old.parent, old.parent)
            inside = old.parent in self.base.messages
            if not inside or outer in self.head.messages:
                yield removed(kind, "", {"name": short(old.name)}, old.node)
        if new is not None and (new.parent not in self.head.messages or new.parent in self._earlier):
            yield added(kind, "", {"name": short(new.name)}, new.node)

    def _services(self, old: Service | None, new: Service | None) -> None:
        if old is None or new is None:
            self._service(old, new)
            return
        before, after = ({rpc.name: rpc for rpc in service.rpcs} for service in (old, new))
        every = Reached(sum(self.reach.bit(rpc) for rpc in {**before, **after}.values()))
        self._note("service", compare_all(old.node, new.node), every, called=True)
        for name in dict.fromkeys((*before, *after)):
            was, now = before.get(name), after.get(name)
            rpc = now or was
            if was and now:
                found: Iterable[Difference] = compare_rpcs(self.types, was, now)
            elif was:
                found = [removed(Kind.PROTO_RPC, "", {"name": name}, was.node)]
            elif now:
                found = [added(Kind.PROTO_RPC, "", {"name": name}, now.node)]
            else:
                continue
            self._note("rpc", found, Reached(self.reach.bit(rpc)) if rpc else _ALL, called=True)

    def _service(self, old: Service | None, new: Service | None) -> None:
        if old is not None and self.base.home[old.name].package in self.head.packages:
            bits = sum(self.reach.bit(rpc) for rpc in old.rpcs)
            gone = removed(Kind.PROTO_SERVICE, "", {"name": short(old.name)}, old.node)
            self._note("service", [gone], Reached(bits), called=True)
        if new is not None:
            bits = sum(self.reach.bit(rpc) for rpc in new.rpcs)
            come = added(Kind.PROTO_SERVICE, "", {"name": short(new.name)}, new.node)
            self._note("service", [come], Reached(bits), called=True)

    def _pairs(self, old: Mapping[str, _T], new: Mapping[str, _T]) -> Iterator[tuple[_T | None, _T | None]]:
        """Yield definitions with their later versions, in the order of the base, and then those that came."""
        met = set()
        for name, one in old.items():
            later = self.renamed.get(name, name)
            met.add(later)
            yield one, new.get(later)
        for name, one in new.items():
            if name not in met:
                yield None, one
