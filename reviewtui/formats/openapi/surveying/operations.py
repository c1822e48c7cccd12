"""Paths, operations and what they are made of, each shared part once, as elements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.elements import (
    BodyElement,
    HeaderElement,
    MediaElement,
    OperationElement,
    ParameterElement,
    PathElement,
    ResponseElement,
)
from reviewtui.formats.openapi.reading import media_name
from reviewtui.formats.schema_elements import ExampleElement, Origin
from reviewtui.model import Operation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.formats.openapi.reading import Reader
    from reviewtui.formats.openapi.views import BodyView, HeaderView, MediaView, OperationView, ParameterView
    from reviewtui.formats.schema_walk import SchemaWalk
    from reviewtui.schema.node import Node

    Address = tuple[str, str]


class OperationWalk:
    """Collects paths and all below them, and enters every schema that it meets with those who send it."""

    def __init__(self, reader: Reader, schemas: SchemaWalk) -> None:
        """Start with nothing collected."""
        self.reader = reader
        self.schemas = schemas
        self.paths: list[PathElement] = []
        self.operations: list[OperationElement] = []
        self.parameters: dict[Address, ParameterElement] = {}
        self.bodies: dict[Address, BodyElement] = {}
        self.responses: dict[Address, ResponseElement] = {}
        self.media: dict[Address, MediaElement] = {}
        self.headers: dict[Address, HeaderElement] = {}
        self.examples: list[ExampleElement] = []
        self.users: dict[Address, dict[Operation, None]] = {}
        self.sent: dict[Address, Origin] = {}
        self.received: dict[Address, Origin] = {}
        self._called_back: set[Address] = set()

    def walk(self) -> None:
        """Walk all paths and webhooks."""
        for key in ("paths", "webhooks"):
            for path, item in self.reader.items(key).items():
                hook = key == "webhooks"
                views = list(self.reader.operations(item, path))
                found = [self._operation(view, webhook=hook) for view in views]
                self.operations += found
                for view in views if not hook else ():
                    self._callbacks(view.node)
                if not hook:
                    self.paths.append(PathElement(item, path, tuple(found)))

    def _operation(self, view: OperationView, *, webhook: bool) -> OperationElement:
        call = Operation(view.method, f"webhook:{view.path}" if webhook else view.path)
        body = self.reader.body(view)
        return OperationElement(
            view.node,
            call,
            tuple(self._parameter(one, call, webhook=webhook) for one in self.reader.parameters(view)),
            self._body(body, call, webhook=webhook) if body else None,
            self._responses(view, call, webhook=webhook),
            self._security(view.node),
            webhook,
        )

    def _callbacks(self, node: Node) -> None:
        """Walk what the API calls back, each once; its directions are those of a webhook."""
        for _, named in node.at("callbacks").members():
            callback = self.reader.library.follow(named)
            if callback.address in self._called_back:
                continue
            self._called_back.add(callback.address)
            for expression, item in callback.members():
                views = list(self.reader.operations(item, expression)) if expression[:2] != "x-" else []
                self.operations += [self._operation(view, webhook=True) for view in views]

    def _use(self, node: Node, call: Operation) -> None:
        self.users.setdefault(node.address, {})[call] = None

    def _parameter(self, view: ParameterView, call: Operation, *, webhook: bool) -> ParameterElement:
        self._use(view.node, call)
        schema = self._enter(view.schema, call, request=not webhook)
        self._media_of(view.content, call, request=not webhook, webhook=webhook)
        known = self.parameters.get(view.node.address)
        if known is None:
            known = self.parameters[view.node.address] = ParameterElement(
                view.node, view.name, view.where, view.required, view.style, view.explode, schema
            )
            self._examples(view.node, schema, request=not webhook, response=webhook, spelled=True)
        return known

    def _body(self, view: BodyView, call: Operation, *, webhook: bool) -> BodyElement:
        self._use(view.node, call)
        media = self._media_of(view.media, call, request=not webhook, webhook=webhook)
        return self.bodies.setdefault(view.node.address, BodyElement(view.node, view.required, media))

    def _responses(self, view: OperationView, call: Operation, *, webhook: bool) -> tuple[ResponseElement, ...]:
        found = []
        for code, response in self.reader.responses(view).items():
            self._use(response.node, call)
            media = self._media_of(response.media, call, request=webhook, webhook=webhook)
            headers = tuple(self._header(one, call, webhook=webhook) for one in response.headers)
            element = ResponseElement(response.node, code, media, headers)
            found.append(element)
            self.responses.setdefault(response.node.address, element)
        return tuple(found)

    def _header(self, view: HeaderView, call: Operation, *, webhook: bool) -> HeaderElement:
        self._use(view.node, call)
        schema = self._enter(view.schema, call, request=webhook)
        known = self.headers.get(view.node.address)
        if known is None:
            known = self.headers[view.node.address] = HeaderElement(view.node, view.name, schema)
            self._examples(view.node, schema, request=webhook, response=not webhook, spelled=True)
        return known

    def _media_of(
        self, views: tuple[MediaView, ...], call: Operation, *, request: bool, webhook: bool
    ) -> tuple[MediaElement, ...]:
        found = []
        for view in views:
            schema = self._enter(view.schema, call, request=request)
            element = MediaElement(view.node, view.name, schema, request)
            if view.node.address not in self.media:
                self.media[view.node.address] = element
                # Whose request a webhook's is, people read either way.
                directions = (request or webhook, not request or webhook)
                self._shown(element, directions)
            self._use(view.node, call)
            found.append(element)
        return tuple(found)

    def _enter(self, schema: Node | None, call: Operation, *, request: bool) -> Node | None:
        """Enter a schema with who sends it; return it with its references followed."""
        if schema is None or not isinstance(schema.value, dict):
            return None
        origin = self.schemas.enter(schema)
        (self.sent if request else self.received)[schema.address] = origin
        self._use(schema, call)
        return self.reader.library.follow(schema)

    def _shown(self, media: MediaElement, directions: tuple[bool, bool]) -> None:
        """Note the examples of a body; Swagger 2.0 has one for each media type of a response."""
        request, response = directions
        if not self.reader.swagger:
            self._examples(media.node, media.schema, request=request, response=response, spelled=not media.is_json)
            return
        for name, example in media.node.at("examples").members():
            spelled = not media._replace(name=media_name(name)).is_json
            self.examples.append(ExampleElement(example, media.schema, request, response, spelled))

    def _examples(self, node: Node, schema: Node | None, *, request: bool, response: bool, spelled: bool) -> None:
        if node.has("example"):
            self.examples.append(ExampleElement(node.at("example"), schema, request, response, spelled))
        for _, example in node.at("examples").members():
            shown = self.reader.library.follow(example)
            if shown.has("value"):
                self.examples.append(ExampleElement(shown.at("value"), schema, request, response, spelled))

    def _security(self, node: Node) -> tuple[Mapping[str, tuple[str, ...]], ...]:
        holder = node if node.has("security") else self.reader.root
        return tuple(
            {
                name: tuple(str(scope) for scope in scopes) if isinstance(scopes, list) else ()
                for name, scopes in alternative.mapping.items()
            }
            for alternative in holder.at("security").elements()
        )
