"""The survey of one schema: its types, fields, arguments and values, for design rules."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING

from reviewtui.formats.elements import ApiElement, OperationElement
from reviewtui.formats.file_library import FileLibrary
from reviewtui.formats.graphql.definitions import named_type
from reviewtui.formats.graphql.elements import ArgumentElement, FieldElement, InputElement, TypeElement, ValueElement
from reviewtui.formats.graphql.naming import spot_at
from reviewtui.formats.graphql.reach import Reach
from reviewtui.formats.graphql.schema import read_schema
from reviewtui.formats.graphql.tree import read_tree
from reviewtui.formats.holding import holders
from reviewtui.formats.surveying import Naming
from reviewtui.model import Direction, Kind, Location, Operation, Problem
from reviewtui.schema.node import Node
from reviewtui.text import split

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reviewtui.formats.comparison import Files
    from reviewtui.formats.elements import Element
    from reviewtui.formats.graphql.definitions import Definition, Input
    from reviewtui.formats.graphql.schema import Built


def survey(path: str, files: Files, members: tuple[str, ...]) -> GraphQlSurvey:
    """Return the survey of the schema that files make; raises UnreadableError."""
    return GraphQlSurvey(path, files, members or (path,))


class GraphQlSurvey:
    """One version of a schema, taken apart."""

    format = "graphql"
    version = ""

    def __init__(self, path: str, files: Files, members: tuple[str, ...]) -> None:
        """Walk the whole schema once."""
        self.path = path
        self.files = members
        built: Built = {}
        self._schema = read_schema(files, members, built)
        self._reach = Reach(self._schema)
        self._library = FileLibrary(files, {}, reader=partial(read_tree, built=built))
        self._roots = {name: root for root, name in self._schema.roots.items()}
        self._found: dict[Kind, list[Element]] = defaultdict(list)
        self._walk()
        self.api = self._api(members[0])
        self._found[Kind.API] = [self.api]

    @property
    def notes(self) -> tuple[Problem, ...]:
        """What was tolerated while reading."""
        return (*self._schema.notes, *self._schema.repeated())

    def holding(self, key: str) -> Sequence[Node]:
        """Return every object of these files that has a key, wherever it stands."""
        return tuple(node for path in self.files for node in holders(self._library.source(path), key))

    def elements(self, kind: Kind) -> Sequence[Element]:
        """Return the elements of a kind, each once."""
        return self._found.get(kind, ())

    def reach(self, element: Element) -> tuple[tuple[Operation, ...], Direction]:
        """Return every operation that an element is a part of, and who sends it."""
        spot = spot_at(self._schema, element.node.pointer)
        return self._reach.of(spot.owner, spot.member), spot.direction

    def naming(self, node: Node) -> Naming:
        """Return how a place is called."""
        spot = spot_at(self._schema, node.pointer)
        return Naming(spot.subject, spot.place, spot.element)

    def locate(self, places: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Location]:
        """Return line and column of places, each a file and a pointer."""
        return self._library.locate_all(places)

    def _node(self, place: Location) -> Node:
        node = self._library.root(place.path)
        for token in split(place.pointer):
            node = node.at(int(token) if isinstance(node.value, list) else token)
        return node

    def _walk(self) -> None:
        for name in self._schema.types:
            found = self._schema.definition(name)
            described = found.description is not None
            place = self._node(found.location)
            owner = TypeElement(place, name, found.keyword, described, self._roots.get(name, ""), found.applied)
            self._found[Kind.GRAPHQL_TYPE].append(owner)
            self._fields(owner, found)
            for given in found.inputs.values():
                self._found[Kind.GRAPHQL_INPUT_FIELD].append(
                    InputElement(self._node(given.location), given.name, given)
                )
            for value in found.values.values():
                element = ValueElement(self._node(value.location), value.name, value.applied)
                self._found[Kind.GRAPHQL_ENUM_VALUE].append(element)

    def _fields(self, owner: TypeElement, found: Definition) -> None:
        for field in found.fields.values():
            inputs = {one.name: self._keyword(one.type) for one in field.arguments.values()}
            node = self._node(field.location)
            element = FieldElement(node, field.name, owner, field, self._keyword(field.type), inputs)
            self._found[Kind.GRAPHQL_FIELD].append(element)
            for given in field.arguments.values():
                self._found[Kind.GRAPHQL_ARGUMENT].append(self._argument(given))
            if owner.root:
                call = Operation(owner.root.upper(), field.name)
                self._found[Kind.OPERATION].append(OperationElement(node, call, (), None, (), (), webhook=False))

    def _argument(self, given: Input) -> ArgumentElement:
        return ArgumentElement(self._node(given.location), given.name, given)

    def _keyword(self, written: str) -> str:
        name = named_type(written)
        return self._schema.definition(name).keyword if name in self._schema.chunks else ""

    def _api(self, main: str) -> ApiElement:
        root = self._library.root(main)
        operations = tuple(one for one in self._found[Kind.OPERATION] if isinstance(one, OperationElement))
        return ApiElement(root, root.at("schema"), (0, 0), (), (), (), operations, (), (), (), (), self._library)
