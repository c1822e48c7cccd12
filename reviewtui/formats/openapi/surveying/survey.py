"""The survey of one OpenAPI description: everything that its rules may ask about, found in one walk."""

from __future__ import annotations

from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from reviewtui.formats.elements import (
    ApiElement,
    BodyElement,
    HeaderElement,
    MediaElement,
    ParameterElement,
    PathElement,
    ResponseElement,
    SchemeElement,
    ServerElement,
    TagElement,
)
from reviewtui.formats.file_library import text_value
from reviewtui.formats.library_survey import CalledSurvey, direction_of
from reviewtui.formats.openapi.security import scheme_holder
from reviewtui.formats.openapi.surveying.operations import OperationWalk
from reviewtui.formats.openapi.texts import open_description, open_text
from reviewtui.formats.openapi.words import describe
from reviewtui.formats.schema_elements import ComponentElement, ExampleElement
from reviewtui.formats.schema_walk import SchemaWalk
from reviewtui.formats.surveying import Naming
from reviewtui.model import Direction, Kind, Operation
from reviewtui.text import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewtui.formats.comparison import Files
    from reviewtui.formats.elements import Element
    from reviewtui.formats.openapi.reading import Reader
    from reviewtui.schema.node import Node

_SWAGGER_SECTIONS = {"definitions": "schemas", "parameters": "parameters", "responses": "responses"}
_FLOWS = {"application": "clientCredentials", "accessCode": "authorizationCode"}


def survey(path: str, files: Files) -> OpenApiSurvey:
    """Return the survey of a file; raises UnreadableError."""
    return OpenApiSurvey(open_description(files, read(path, files.read(path))))


def survey_text(text: str) -> OpenApiSurvey:
    """Return the survey of a document given as text, as examples and rule cases are; raises UnreadableError."""
    return OpenApiSurvey(open_text(text))


class OpenApiSurvey(CalledSurvey):
    """One version of a description, taken apart."""

    format = "openapi"

    def __init__(self, reader: Reader) -> None:
        """Walk the whole description once."""
        schemas = SchemaWalk(reader.library)
        self._reader = reader
        self._walked = OperationWalk(reader, schemas)
        self._walked.walk()
        super().__init__(reader.library, reader.root.path, describe, self._walked, schemas)
        components = self._enter(self._sections())
        self.api = self._api()
        self._elements = self._by_kind(components)

    @property
    def version(self) -> str:
        """The version of the standard, as written."""
        return self._reader.library.dialect.version

    def reach(self, element: Element) -> tuple[tuple[Operation, ...], Direction]:
        """Return every operation that an element is a part of, and who sends it."""
        if isinstance(element, PathElement):
            return tuple(one.call for one in element.operations), Direction.NONE
        operations, direction = super().reach(element)
        if isinstance(element, MediaElement):
            return operations, direction_of(request=element.request, response=not element.request)
        if isinstance(element, ParameterElement | BodyElement):
            return operations, Direction.REQUEST
        return operations, Direction.RESPONSE if isinstance(element, ResponseElement | HeaderElement) else direction

    def naming(self, node: Node) -> Naming:
        """Return how a place is called; an operation in a file of its own has the name by which it is called."""
        words = describe(node, self._reader.library.root(node.path), self.path)
        if node.path == self.path or not words.parts or words.parts[0] not in self._names:
            return super().naming(node)
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

    def _sections(self) -> Iterator[tuple[Node, str]]:
        """Yield the holders of shared parts, each with the name of its section."""
        root = self._reader.root
        if self._reader.swagger:
            yield from ((root.at(key), section) for key, section in _SWAGGER_SECTIONS.items())
        else:
            yield from ((holder, section) for section, holder in root.at("components").members())

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
        used = self._in_use()
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
