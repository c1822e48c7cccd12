"""The survey of one OpenAPI description: everything that its rules may ask about, found in one walk."""

from __future__ import annotations

from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from reviewtui.formats.callers import Callers
from reviewtui.formats.elements import (
    ApiElement,
    BodyElement,
    HeaderElement,
    MediaElement,
    OperationElement,
    ParameterElement,
    PathElement,
    ResponseElement,
    SchemeElement,
    ServerElement,
    TagElement,
)
from reviewtui.formats.file_library import text_value
from reviewtui.formats.holding import holders
from reviewtui.formats.openapi.security import scheme_holder
from reviewtui.formats.openapi.surveying.operations import OperationWalk
from reviewtui.formats.openapi.texts import open_description, open_text
from reviewtui.formats.openapi.words import describe
from reviewtui.formats.schema_elements import ComponentElement, ExampleElement, PropertyElement, SchemaElement
from reviewtui.formats.schema_walk import SchemaWalk, spread
from reviewtui.formats.surveying import Naming
from reviewtui.model import Direction, Kind, Location, Operation, Problem
from reviewtui.schema.node import Node
from reviewtui.text import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reviewtui.formats.comparison import Files
    from reviewtui.formats.elements import Element
    from reviewtui.formats.openapi.reading import Reader

_SWAGGER_SECTIONS = {"definitions": "schemas", "parameters": "parameters", "responses": "responses"}
_FLOWS = {"application": "clientCredentials", "accessCode": "authorizationCode"}


def survey(path: str, files: Files) -> OpenApiSurvey:
    """Return the survey of a file; raises UnreadableError."""
    return OpenApiSurvey(open_description(files, read(path, files.read(path))))


def survey_text(text: str) -> OpenApiSurvey:
    """Return the survey of a document given as text, as examples and rule cases are; raises UnreadableError."""
    return OpenApiSurvey(open_text(text))


class OpenApiSurvey:
    """One version of a description, taken apart."""

    format = "openapi"

    def __init__(self, reader: Reader) -> None:
        """Walk the whole description once."""
        self._reader = reader
        self._schemas = SchemaWalk(reader.library)
        self._walked = OperationWalk(reader, self._schemas)
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
        return self._reader.library.dialect.version

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
        if isinstance(element, PathElement):
            return tuple(one.call for one in element.operations), Direction.NONE
        request = isinstance(element, ParameterElement | BodyElement)
        response = isinstance(element, ResponseElement | HeaderElement)
        if isinstance(element, MediaElement):
            request, response = element.request, not element.request
        return tuple(self._walked.users.get(element.node.address, ())), _direction(request=request, response=response)

    def naming(self, node: Node) -> Naming:
        """Return how a place is called; an operation in a file of its own has the name by which it is called."""
        words = describe(node, self._reader.library.root(node.path), self.path)
        if node.path == self.path or not words.parts or words.parts[0] not in self._names:
            return Naming(words.subject, words.place, words.element)
        written = words.parts[0]
        called = words.parts[0] = self._names[written]
        whole = f"component `{PurePosixPath(written).stem}`"
        subject = words.subject.replace(whole, f"operation `{called}`").replace(written, called)
        return Naming(subject, words.place.replace(whole, called).replace(written, called), words.element)

    @cached_property
    def _names(self) -> dict[str, str]:
        """Return the names of operations and paths that stand in files of their own, by what the files say of them."""
        found: dict[str, str] = {}
        for path in self._walked.paths:
            if path.node.path != self.path and not path.node.pointer:
                found[path.node.path] = path.path
                found |= {f"{one.method} {path.node.path}": str(one.call) for one in path.operations}
        for one in self._walked.operations:
            if one.node.path != self.path and not one.node.pointer:
                found[one.node.path] = str(one.call)
        return found

    def locate(self, places: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Location]:
        """Return line and column of places, each a file and a pointer."""
        return self._reader.library.locate_all(places)

    def _components(self) -> list[tuple[Node, str, str]]:
        """Enter every shared schema, used or not, and return all shared parts with section and name."""
        reader, found = self._reader, []
        sections = (
            [(reader.root.at(key), section) for key, section in _SWAGGER_SECTIONS.items()]
            if reader.swagger
            else [(holder, section) for section, holder in reader.root.at("components").members()]
        )
        for holder, section in sections:
            for name, node in holder.members():
                found.append((node, section, name))
                if section == "schemas" and isinstance(node.value, dict):
                    self._schemas.enter(node, name)
        return found

    def _api(self) -> ApiElement:
        reader, walked = self._reader, self._walked
        dialect = reader.library.dialect
        return ApiElement(
            reader.root,
            reader.root.at("info"),
            (dialect.major, dialect.minor),
            tuple(self._servers()),
            tuple(self._tags()),
            tuple(walked.paths),
            tuple(walked.operations),
            tuple(self._schemes()),
            tuple(walked.responses.values()),
            tuple(self._schemas.schemas),
            tuple(self._schemas.properties),
            reader.library,
        )

    def _by_kind(self, components: list[tuple[Node, str, str]]) -> dict[Kind, Sequence[Element]]:
        api, walked, schemas = self.api, self._walked, self._schemas
        used = {one.target.address for one in schemas.references if one.target} | set(walked.users)
        kept = [
            ComponentElement(node, section, name, node.address in used)
            for node, section, name in components
            if section != "securitySchemes"
        ]
        return {
            Kind.API: (api,),
            Kind.SERVER: api.servers,
            Kind.TAG: api.tags,
            Kind.PATH: api.paths,
            Kind.OPERATION: api.operations,
            Kind.PARAMETER: tuple(walked.parameters.values()),
            Kind.REQUEST_BODY: tuple(walked.bodies.values()),
            Kind.RESPONSE: api.responses,
            Kind.MEDIA_TYPE: tuple(walked.media.values()),
            Kind.HEADER: tuple(walked.headers.values()),
            Kind.SECURITY_SCHEME: api.schemes,
            Kind.COMPONENT: kept,
            Kind.SCHEMA: api.schemas,
            Kind.PROPERTY: api.properties,
            Kind.EXAMPLE: _each_once([*walked.examples, *schemas.examples]),
            Kind.REFERENCE: schemas.references,
        }

    def _servers(self) -> Iterator[ServerElement]:
        root = self._reader.root
        if self._reader.swagger:
            host, base = text_value(root.mapping.get("host")), text_value(root.mapping.get("basePath"))
            for scheme in root.at("schemes").elements() if host else ():
                yield ServerElement(scheme, f"{text_value(scheme.value)}://{host}{base}", "")
            return
        for node in root.at("servers").elements():
            described = text_value(node.mapping.get("description"))
            yield ServerElement(node, text_value(node.mapping.get("url")), described)

    def _tags(self) -> Iterator[TagElement]:
        used = {str(tag) for one in self._walked.operations for tag in _list(one.value.get("tags"))}
        for node in self._reader.root.at("tags").elements():
            name = text_value(node.mapping.get("name"))
            yield TagElement(node, name, text_value(node.mapping.get("description")), name in used)

    def _schemes(self) -> Iterator[SchemeElement]:
        used = {name for one in self._walked.operations for needs in one.security for name in needs}
        for name, node in scheme_holder(self._reader).members():
            scheme = self._reader.library.follow(node)
            flow = text_value(scheme.mapping.get("flow"))
            flows = {_FLOWS.get(flow, flow): scheme} if flow else dict(scheme.at("flows").members())
            yield SchemeElement(scheme, name, text_value(scheme.mapping.get("type")), flows, name in used)


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _each_once(examples: list[ExampleElement]) -> tuple[ExampleElement, ...]:
    """Return each example once for every schema that it shall satisfy, however many operations show it."""
    found = {(one.node.address, one.schema.address if one.schema else None): one for one in reversed(examples)}
    return tuple(reversed(found.values()))


def _direction(*, request: bool, response: bool) -> Direction:
    if request and response:
        return Direction.BOTH
    if request or response:
        return Direction.REQUEST if request else Direction.RESPONSE
    return Direction.NONE
