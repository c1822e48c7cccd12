"""The survey of one AsyncAPI description: everything that its rules may ask about, found in one walk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.asyncapi.addresses import parameter_names
from reviewtui.formats.asyncapi.elements import BrokerElement, ChannelElement
from reviewtui.formats.asyncapi.reading import opened
from reviewtui.formats.asyncapi.surveying.messages import MessageWalk
from reviewtui.formats.asyncapi.words import describe
from reviewtui.formats.callers import Callers
from reviewtui.formats.elements import ApiElement, OperationElement, SchemeElement, ServerElement, TagElement
from reviewtui.formats.file_library import text_value
from reviewtui.formats.holding import holders
from reviewtui.formats.schema_elements import ComponentElement, PropertyElement, SchemaElement
from reviewtui.formats.schema_walk import SchemaWalk, spread
from reviewtui.formats.surveying import Naming
from reviewtui.model import Direction, Kind, Location, Operation, Problem
from reviewtui.schema.node import Node

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reviewtui.formats.asyncapi.reading import Reader
    from reviewtui.formats.comparison import Files
    from reviewtui.formats.elements import Element


def survey(path: str, files: Files) -> AsyncSurvey:
    """Return the survey of a file; raises UnreadableError."""
    return AsyncSurvey(opened(files, path))


class AsyncSurvey:
    """One version of a description, taken apart."""

    format = "asyncapi"

    def __init__(self, reader: Reader) -> None:
        """Walk the whole description once."""
        self._reader = reader
        self._schemas = SchemaWalk(reader.library)
        self._walked = MessageWalk(reader, self._schemas)
        self._walked.walk()
        components = self._components()
        self._schemas.walk()
        spread(list(self._walked.sent.values()), request=True, response=False)
        spread(list(self._walked.received.values()), request=False, response=True)
        self._callers = Callers(self._walked)
        self.api = self._api()
        self._elements = self._by_kind(components)

    @property
    def version(self) -> str:
        """The version of the standard, as written."""
        return self._reader.dialect.version

    @property
    def path(self) -> str:
        """The main file."""
        return self._reader.root.path

    @property
    def notes(self) -> tuple[Problem, ...]:
        """What was tolerated while reading, and every reference that leads nowhere."""
        library = self._reader.library
        return (*library.notes(), *(library.problem(trouble) for trouble in library.troubles.values()))

    @property
    def files(self) -> tuple[str, ...]:
        """The main file, and every other that it refers to and that could be read."""
        return tuple(source.path for source in self._reader.library.sources)

    def holding(self, key: str) -> Sequence[Node]:
        """Return every object of these files that has a key, wherever it stands."""
        return tuple(node for source in self._reader.library.sources for node in holders(source, key))

    def elements(self, kind: Kind) -> Sequence[Element]:
        """Return the elements of a kind, each once."""
        return self._elements.get(kind, ())

    def reach(self, element: Element) -> tuple[tuple[Operation, ...], Direction]:
        """Return every operation that an element is a part of, and who sends it."""
        if isinstance(element, SchemaElement | PropertyElement):
            origin = element.origin if isinstance(element, SchemaElement) else element.owner.origin
            return self._callers.of(origin), _direction(request=origin.request, response=origin.response)
        if isinstance(element, OperationElement):
            return (element.call,), Direction.NONE
        return tuple(self._walked.users.get(element.node.address, ())), Direction.NONE

    def naming(self, node: Node) -> Naming:
        """Return how a place is called."""
        words = describe(node, self._reader.library.root(node.path), self.path)
        return Naming(words.subject, words.place, words.element)

    def locate(self, places: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Location]:
        """Return line and column of places, each a file and a pointer."""
        return self._reader.library.locate_all(places)

    def _components(self) -> list[tuple[Node, str, str]]:
        """Enter every shared schema, used or not, and return all shared parts with section and name."""
        found = []
        for section, holder in self._reader.root.at("components").members():
            for name, node in holder.members():
                found.append((node, section, name))
                if section == "schemas" and isinstance(node.value, dict):
                    self._schemas.enter(node, name)
        return found

    def _api(self) -> ApiElement:
        reader, walked = self._reader, self._walked
        return ApiElement(
            reader.root,
            reader.info,
            (reader.dialect.major, reader.dialect.minor),
            tuple(ServerElement(one.node, one.address, text_value(one.node.mapping.get("description")))
                  for one in reader.servers.values()),
            tuple(self._tags()),
            (),
            tuple(walked.operations),
            tuple(self._schemes()),
            (),
            tuple(self._schemas.schemas),
            tuple(self._schemas.properties),
            reader.library,
        )  # fmt: skip

    def _by_kind(self, components: list[tuple[Node, str, str]]) -> dict[Kind, Sequence[Element]]:
        api, walked, schemas = self.api, self._walked, self._schemas
        used = {one.target.address for one in schemas.references if one.target} | set(walked.users)
        kept = [ComponentElement(node, section, name, node.address in used) for node, section, name in components
                if section == "schemas"]  # fmt: skip
        return {
            Kind.API: (api,),
            Kind.SERVER: api.servers,
            Kind.TAG: api.tags,
            Kind.OPERATION: api.operations,
            Kind.SECURITY_SCHEME: api.schemes,
            Kind.COMPONENT: kept,
            Kind.SCHEMA: api.schemas,
            Kind.PROPERTY: api.properties,
            Kind.EXAMPLE: (*walked.examples, *schemas.examples),
            Kind.REFERENCE: schemas.references,
            Kind.ASYNC_SERVER: tuple(self._brokers()),
            Kind.ASYNC_CHANNEL: tuple(ChannelElement(one.node, one, tuple(parameter_names(one.address or "")))
                                      for one in self._reader.channels),
            Kind.ASYNC_OPERATION: walked.actions,
            Kind.ASYNC_MESSAGE: tuple(walked.messages.values()),
        }  # fmt: skip

    def _brokers(self) -> Iterator[BrokerElement]:
        for view in self._reader.servers.values():
            needs = self._reader.version.alternatives(view.node.at("security"))
            yield BrokerElement(view.node, view, tuple((name, scheme) for one in needs for name, scheme, _ in one))

    def _tags(self) -> Iterator[TagElement]:
        reader = self._reader
        for node in (*reader.root.at("tags").elements(), *reader.info.at("tags").elements()):
            tag = reader.library.follow(node)
            name, described = (text_value(tag.mapping.get(key)) for key in ("name", "description"))
            yield TagElement(tag, name, described, used=True)

    def _schemes(self) -> Iterator[SchemeElement]:
        used = {scheme.address for one in self._walked.actions for _, scheme in one.schemes}
        used |= {scheme.address for one in self._brokers() for _, scheme in one.schemes}
        for name, node in self._reader.root.at("components").at("securitySchemes").members():
            scheme = self._reader.library.follow(node)
            kind = text_value(scheme.mapping.get("type"))
            yield SchemeElement(scheme, name, kind, dict(scheme.at("flows").members()), scheme.address in used)


def _direction(*, request: bool, response: bool) -> Direction:
    if request and response:
        return Direction.BOTH
    if request or response:
        return Direction.REQUEST if request else Direction.RESPONSE
    return Direction.NONE
