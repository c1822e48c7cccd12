"""The elements of one description as design rules see them, in terms that all formats share."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from reviewtui.formats.schema_elements import (
    ComponentElement,
    ExampleElement,
    PropertyElement,
    ReferenceElement,
    SchemaElement,
)
from reviewtui.model import Kind, Operation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.model import JsonValue
    from reviewtui.schema.node import Node, Side


class Element(Protocol):
    """Anything that a design rule can be asked about."""

    @property
    def node(self) -> Node:
        """Where it stands, and what stands there."""
        ...


class ServerElement(NamedTuple):
    """A base address."""

    node: Node
    url: str
    description: str


class TagElement(NamedTuple):
    """A group of operations that the description declares; `used` says whether any operation is in it."""

    node: Node
    name: str
    description: str
    used: bool


class SchemeElement(NamedTuple):
    """A way to prove who calls; `flows` are those of OAuth by the names of OpenAPI 3, `used` whether it is needed."""

    node: Node
    name: str
    type: str
    flows: Mapping[str, Node]
    used: bool


class MediaElement(NamedTuple):
    """A body in one media type; `schema` has its references followed, and is None where nothing is said."""

    node: Node
    name: str
    schema: Node | None
    request: bool

    @property
    def is_json(self) -> bool:
        """Whether the body is JSON, in plain or under another name (`application/problem+json`)."""
        plain = self.name.partition(";")[0]
        return plain == "application/json" or plain.endswith("+json")


class HeaderElement(NamedTuple):
    """A header of a response."""

    node: Node
    name: str
    schema: Node | None


class ParameterElement(NamedTuple):
    """A parameter, once however many operations share it; `style` and `explode` with their defaults filled in."""

    node: Node
    name: str
    where: str
    required: bool
    style: str
    explode: bool
    schema: Node | None

    @property
    def schema_value(self) -> dict[str, JsonValue]:
        """What its schema says; empty where there is none."""
        return self.schema.mapping if self.schema else {}


class BodyElement(NamedTuple):
    """The body of a request."""

    node: Node
    required: bool
    media: tuple[MediaElement, ...]


class ResponseElement(NamedTuple):
    """What comes back: `code` is a status, a range (`4XX`) or `default`; once however many operations share it."""

    node: Node
    code: str
    media: tuple[MediaElement, ...]
    headers: tuple[HeaderElement, ...]

    @property
    def success(self) -> bool:
        """Whether it says that the call went well."""
        return self.code.startswith("2")

    @property
    def error(self) -> bool:
        """Whether it says that the call failed."""
        return self.code[:1] in {"4", "5"} or self.code == "default"

    def header(self, *names: str) -> HeaderElement | None:
        """Return the first header of one of these names, whatever their case."""
        wanted = {name.lower() for name in names}
        return next((header for header in self.headers if header.name.lower() in wanted), None)


class OperationElement(NamedTuple):
    """What a consumer can call, with all that is said about it in one place.

    `parameters` are the effective ones. `security` are the effective alternatives, each a scheme with its scopes; none
    at all, or an empty one among them, lets anybody call. A `webhook` is called by the API, not by its consumers.
    """

    node: Node
    call: Operation
    parameters: tuple[ParameterElement, ...]
    body: BodyElement | None
    responses: tuple[ResponseElement, ...]
    security: tuple[Mapping[str, tuple[str, ...]], ...]
    webhook: bool

    @property
    def method(self) -> str:
        """The HTTP method in capitals."""
        return self.call.method

    @property
    def path(self) -> str:
        """The template of its path."""
        return self.call.path

    @property
    def value(self) -> dict[str, JsonValue]:
        """All that is written under it."""
        return self.node.mapping

    @property
    def open_to_all(self) -> bool:
        """Whether anybody may call it."""
        return not self.security or not all(self.security)

    def text(self, key: str) -> str:
        """Return a text that is written under it, such as its `summary`; empty where there is none."""
        value = self.node.mapping.get(key)
        return value if isinstance(value, str) else ""

    def answer(self, *codes: str) -> ResponseElement | None:
        """Return the first response of one of these codes, as written (`404`, `4XX`, `default`)."""
        return next((response for response in self.responses if response.code in codes), None)

    def parameter(self, where: str, *names: str) -> ParameterElement | None:
        """Return the first parameter of one of these names at a place, whatever their case."""
        wanted = {name.lower() for name in names}
        return next((p for p in self.parameters if p.where == where and p.name.lower() in wanted), None)


class PathElement(NamedTuple):
    """A path with its operations."""

    node: Node
    path: str
    operations: tuple[OperationElement, ...]

    @property
    def segments(self) -> tuple[str, ...]:
        """The parts between slashes as written, without empty ones."""
        return tuple(part for part in self.path.split("/") if part)


class ApiElement(NamedTuple):
    """The description as a whole, for rules that look at everything together.

    `node` is its whole text, `info` what it says of itself, `version` the numbers of the standard it is written in.
    `side` follows the references inside schemas.
    """

    node: Node
    info: Node
    version: tuple[int, int]
    servers: tuple[ServerElement, ...]
    tags: tuple[TagElement, ...]
    paths: tuple[PathElement, ...]
    operations: tuple[OperationElement, ...]
    schemes: tuple[SchemeElement, ...]
    responses: tuple[ResponseElement, ...]
    schemas: tuple[SchemaElement, ...]
    properties: tuple[PropertyElement, ...]
    side: Side

    def text(self, key: str) -> str:
        """Return a text of its `info`, such as `description`; empty where there is none."""
        value = self.info.mapping.get(key)
        return value if isinstance(value, str) else ""


KINDS: Mapping[type, Kind] = {
    ApiElement: Kind.API,
    ServerElement: Kind.SERVER,
    TagElement: Kind.TAG,
    PathElement: Kind.PATH,
    OperationElement: Kind.OPERATION,
    ParameterElement: Kind.PARAMETER,
    BodyElement: Kind.REQUEST_BODY,
    ResponseElement: Kind.RESPONSE,
    MediaElement: Kind.MEDIA_TYPE,
    HeaderElement: Kind.HEADER,
    SchemeElement: Kind.SECURITY_SCHEME,
    ComponentElement: Kind.COMPONENT,
    SchemaElement: Kind.SCHEMA,
    PropertyElement: Kind.PROPERTY,
    ExampleElement: Kind.EXAMPLE,
    ReferenceElement: Kind.REFERENCE,
}
"""What each type of element is that several formats have."""


def kind_of(element: type) -> Kind:
    """Return what a type of element is; one that only its own format has says so in `KIND`."""
    own: Kind | None = getattr(element, "KIND", None)
    return own or KINDS[element]
