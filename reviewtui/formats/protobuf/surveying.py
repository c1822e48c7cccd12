"""One version of a module taken apart for design rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.errors import UnreadableError
from reviewtui.formats.elements import ApiElement, OperationElement
from reviewtui.formats.holding import holders
from reviewtui.formats.protobuf.design import (
    EnumElement,
    FieldElement,
    FileElement,
    MessageElement,
    RpcElement,
    ServiceElement,
    ValueElement,
)
from reviewtui.formats.protobuf.elements import Enum, Field, Message, Rpc, Service, Value
from reviewtui.formats.protobuf.importing import Imports
from reviewtui.formats.protobuf.pairs import opened
from reviewtui.formats.protobuf.reach import Reach, Reached, operation
from reviewtui.formats.protobuf.words import describe
from reviewtui.formats.surveying import Naming
from reviewtui.model import Direction, Kind, Location, Operation
from reviewtui.schema.node import Node

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reviewtui.formats.comparison import Files
    from reviewtui.formats.elements import Element
    from reviewtui.formats.protobuf.pairs import Side
    from reviewtui.model import Problem


def survey(path: str, files: Files, members: tuple[str, ...] = ()) -> ProtobufSurvey:
    """Return the survey of a module, or of one file; raises UnreadableError when a file cannot be read."""
    side = opened(files, path, members or (path,))
    for problem in side.broken.values():
        raise UnreadableError(
            problem.message, hint=problem.hint, path=problem.path, line=problem.line, column=problem.column
        )
    return ProtobufSurvey(path, side)


def imported(api: ApiElement) -> Iterator[str]:
    """Yield the paths that the files of a module import."""
    for _, file in api.node.members():
        yield from (key.removeprefix("import ") for key in file.mapping if key.startswith("import "))


class ProtobufSurvey:
    """One version of a module, taken apart."""

    format = "protobuf"

    def __init__(self, path: str, side: Side) -> None:
        """Take all files together."""
        self.path = path
        self._side = side
        self._module = module = side.module(())
        self._reach = Reach((module, module), {})
        imports = Imports(module.files, lambda file: side.sources[file].text)
        files = module.files.values()
        self._elements: dict[Kind, Sequence[Element]] = {
            Kind.PROTO_FILE: tuple(FileElement(one.node, one.path, one.package, imports) for one in files),
            Kind.PROTO_MESSAGE: tuple(MessageElement(*one) for one in module.messages.values()),
            Kind.PROTO_FIELD: tuple(FieldElement(*one) for each in module.messages.values() for one in each.fields),
            Kind.PROTO_ENUM: tuple(EnumElement(*one) for one in module.enums.values()),
            Kind.PROTO_ENUM_VALUE: tuple(ValueElement(*one) for each in module.enums.values() for one in each.values),
            Kind.PROTO_SERVICE: tuple(ServiceElement(*one) for one in module.services.values()),
            Kind.PROTO_RPC: tuple(RpcElement(*one) for each in module.services.values() for one in each.rpcs),
        }
        self.api = self._api()
        self._elements[Kind.API] = (self.api,)
        self._owners = {
            **{value.node.address: enum.name for enum in module.enums.values() for value in enum.values},
            **{field.node.address: field.scope for message in module.messages.values() for field in message.fields},
        }

    def _api(self) -> ApiElement:
        """Return the module as a whole: its text are the trees of its files, its operations the methods of services."""
        called = tuple(
            OperationElement(rpc.node, operation(rpc, service.name), (), None, (), (), webhook=False)
            for service in self._module.services.values()
            for rpc in service.rpcs
        )
        files = {source.path: source.value for source in self._side.library.sources}
        root = Node(next(iter(files), self.path), "", {**files})
        return ApiElement(root, root, (0, 0), (), (), (), called, (), (), (), (), self._side.library)

    @property
    def version(self) -> str:
        """The newest syntax or edition of its files."""
        return self._side.version

    @property
    def notes(self) -> tuple[Problem, ...]:
        """What was tolerated while reading."""
        return self._side.library.notes()

    @property
    def files(self) -> tuple[str, ...]:
        """All files of the module."""
        return tuple(source.path for source in self._side.library.sources)

    def holding(self, key: str) -> Sequence[Node]:
        """Return every object of these files that has a key, wherever it stands."""
        return tuple(node for source in self._side.library.sources for node in holders(source, key))

    def elements(self, kind: Kind) -> Sequence[Element]:
        """Return the elements of a kind, each once."""
        return self._elements.get(kind, ())

    def reach(self, element: Element) -> tuple[tuple[Operation, ...], Direction]:
        """Return every operation that an element is a part of, and who sends it."""
        if isinstance(element, OperationElement):
            return (element.call,), Direction.NONE
        if isinstance(element, Rpc):
            return (operation(element, element.service),), Direction.NONE
        if isinstance(element, Service):
            return tuple(operation(rpc, element.name) for rpc in element.rpcs), Direction.NONE
        reached = self._reached(element)
        return self._operations(reached), reached.direction

    def _reached(self, element: Element) -> Reached:
        if isinstance(element, Message | Enum):
            return self._reach.of(element.name)
        if isinstance(element, Field | Value):
            return self._reach.of(self._owners.get(element.node.address, ""))
        return Reached()

    def _operations(self, reached: Reached) -> tuple[Operation, ...]:
        return tuple(one for one, bit in self._reach.operations.items() if reached.bits >> bit & 1)

    def naming(self, node: Node) -> Naming:
        """Return how a place is called."""
        words = describe(node, self._side.library.root(node.path), self.path)
        return Naming(words.subject, words.place, words.element)

    def locate(self, places: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Location]:
        """Return line and column of places, each a file and a pointer."""
        return self._side.library.locate_all(places)
