"""One model of an operation for all versions of OpenAPI: what is sent, what comes back, who may ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reviewtui.schema.node import Node


class MediaView(NamedTuple):
    """A body in one media type; `schema` is None when nothing is said about it."""

    name: str
    node: Node
    schema: Node | None


class ParameterView(NamedTuple):
    """A parameter with its defaults filled in; `content` is set when it is a document in a media type."""

    node: Node
    name: str
    where: str
    required: bool
    style: str
    explode: bool
    schema: Node | None
    content: tuple[MediaView, ...]

    @property
    def identity(self) -> tuple[str, str]:
        """What tells parameters of one operation apart; header names compare without case (RFC 9110)."""
        return self.where, self.name.lower() if self.where == "header" else self.name


class BodyView(NamedTuple):
    """A request body."""

    node: Node
    required: bool
    media: tuple[MediaView, ...]


class HeaderView(NamedTuple):
    """A response header; `content` is set when its value is a document in a media type."""

    node: Node
    name: str
    required: bool
    schema: Node | None
    content: tuple[MediaView, ...]


class ResponseView(NamedTuple):
    """A response to one status code, range or `default`."""

    node: Node
    media: tuple[MediaView, ...]
    headers: tuple[HeaderView, ...]


class OperationView(NamedTuple):
    """An operation and the path item it stands in."""

    node: Node
    item: Node
    method: str
    path: str
