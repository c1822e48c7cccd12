"""The survey of one AsyncAPI description: everything that its rules may ask about, found in one walk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.asyncapi.addresses import parameter_names
from reviewtui.formats.asyncapi.elements import BrokerElement, ChannelElement
from reviewtui.formats.asyncapi.reading import opened
from reviewtui.formats.asyncapi.surveying.messages import MessageWalk
from reviewtui.formats.asyncapi.words import describe
from reviewtui.formats.elements import ApiElement, SchemeElement, ServerElement, TagElement
from reviewtui.formats.file_library import text_value
from reviewtui.formats.library_survey import CalledSurvey
from reviewtui.formats.schema_elements import ComponentElement
from reviewtui.formats.schema_walk import SchemaWalk
from reviewtui.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewtui.formats.asyncapi.reading import Reader
    from reviewtui.formats.comparison import Files
    from reviewtui.formats.elements import Element
    from reviewtui.schema.node import Node


def survey(path: str, files: Files) -> AsyncSurvey:
    """Return the survey of a file; raises UnreadableError."""
    return AsyncSurvey(opened(files, path))


class AsyncSurvey(CalledSurvey):
    """One version of a description, taken apart."""

    format = "asyncapi"

    def __init__(self, reader: Reader) -> None:
        """Walk the whole description once."""
        schemas = SchemaWalk(reader.library)
        self._reader = reader
        self._walked = MessageWalk(reader, schemas)
        self._walked.walk()
        super().__init__(reader.library, reader.root.path, describe, self._walked, schemas)
        components = self._enter((holder, section) for section, holder in reader.root.at("components").members())
        self.api = self._api()
        self._elements = self._by_kind(components)

    @property
    def version(self) -> str:
        """The version of the standard, as written."""
        return self._reader.dialect.version

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
        used = self._in_use()
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
