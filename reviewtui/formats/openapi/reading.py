"""Reading operations, parameters, bodies and responses into views, from Swagger 2.0 and OpenAPI 3."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.http import METHODS
from reviewtui.formats.openapi.views import (
    BodyView,
    HeaderView,
    MediaView,
    OperationView,
    ParameterView,
    ResponseView,
)
from reviewtui.schema.node import Node

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.openapi.library import Library
    from reviewtui.model import JsonValue

_STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}
_COLLECTIONS = {"multi": ("form", True), "ssv": ("spaceDelimited", False), "pipes": ("pipeDelimited", False)}
_ANY = "*/*"
_NOT_SCHEMA = frozenset(
    {"name", "in", "required", "description", "deprecated", "x-sunset", "x-stability-level", "collectionFormat",
     "allowEmptyValue"}
)  # fmt: skip
_BESIDE = frozenset({*METHODS, "parameters", "servers", "additionalOperations"})  # what counts beside a path's `$ref`
_FORM, _PARTS = "application/x-www-form-urlencoded", "multipart/form-data"


class Reader:
    """Reads one side's description."""

    def __init__(self, library: Library, root: Node) -> None:
        """Keep the side and its root document."""
        self.library = library
        self.root = root
        self.swagger = library.dialect.swagger

    def items(self, key: str) -> dict[str, Node]:
        """Return the path items under `paths` or `webhooks`, references followed."""
        return {
            path: self._item(item)
            for path, item in self.root.at(key).members()
            if not path.startswith("x-") and isinstance(item.value, dict)
        }

    def _item(self, item: Node) -> Node:
        """Return a path item with its reference followed; what stands beside the reference belongs to it as well."""
        target = self.library.follow(item)
        beside = {key: item.mapping[key] for key in item.mapping if key in _BESIDE}
        if not beside or target is item or target.path != item.path:
            return target
        return Node(item.path, item.pointer, {**target.mapping, **beside})

    def operations(self, item: Node, path: str) -> Iterator[OperationView]:
        """Yield the operations of a path item; one that is kept elsewhere, as bundlers allow, is followed."""
        for view in self.written(item, path):
            yield view._replace(node=self.library.follow(view.node)) if view.node.has("$ref") else view

    @staticmethod
    def written(item: Node, path: str) -> Iterator[OperationView]:
        """Yield the operations of a path item as they are written."""
        for key, node in item.members():
            if key in METHODS and isinstance(node.value, dict):
                yield OperationView(node, item, key.upper(), path)
        for method, node in item.at("additionalOperations").members():  # from OpenAPI 3.2 on
            if isinstance(node.value, dict) and method.lower() not in METHODS:
                yield OperationView(node, item, method, path)

    def parameters(self, operation: OperationView) -> list[ParameterView]:
        """Return the effective parameters: those of the path, overridden by the operation's; bodies left out."""
        found: dict[tuple[str, str], ParameterView] = {}
        for node in (*operation.item.at("parameters").elements(), *operation.node.at("parameters").elements()):
            view = self.parameter(self.library.follow(node))
            if view.where not in {"body", "formData", ""}:
                found[view.identity] = view
        return list(found.values())

    def parameter(self, node: Node) -> ParameterView:
        """Return a parameter object as a view."""
        value = node.mapping
        where = str(value.get("in", ""))
        style, explode = self._style(value, where)
        return ParameterView(
            node=node,
            name=str(value.get("name", "")),
            where=where,
            required=value.get("required") is True or where == "path",
            style=style,
            explode=explode,
            schema=self._schema(node),
            content=() if self.swagger else self.media(node),
        )

    def _style(self, value: dict[str, JsonValue], where: str) -> tuple[str, bool]:
        if self.swagger:
            return _COLLECTIONS.get(str(value.get("collectionFormat", "")), (_STYLES.get(where, ""), False))
        style = str(value.get("style", _STYLES.get(where, "")))
        explode = value.get("explode")
        return style, explode if isinstance(explode, bool) else style == "form"

    def media(self, node: Node) -> tuple[MediaView, ...]:
        """Return the media types of a `content`."""
        return tuple(
            self.media_type(media_name(name), self.library.follow(media))
            for name, media in node.at("content").members()
        )

    @staticmethod
    def media_type(name: str, node: Node) -> MediaView:
        """Return a media type object as a view."""
        return MediaView(name, node, node.at("schema") if node.has("schema") else None)

    def body(self, operation: OperationView) -> BodyView | None:
        """Return the request body of an operation, None when it has none."""
        if self.swagger:
            return self._swagger_body(operation)
        if not isinstance(operation.node.mapping.get("requestBody"), dict):
            return None
        return self.request_body(self.library.follow(operation.node.at("requestBody")))

    def request_body(self, node: Node) -> BodyView:
        """Return a request body object as a view."""
        return BodyView(node, node.mapping.get("required") is True, self.media(node))

    def _swagger_body(self, operation: OperationView) -> BodyView | None:
        listed = (*operation.item.at("parameters").elements(), *operation.node.at("parameters").elements())
        nodes = [self.library.follow(node) for node in listed]
        bodies = [node for node in nodes if node.mapping.get("in") == "body"]
        if bodies:
            node = bodies[-1]
            schema = node.at("schema") if node.has("schema") else None
            media = tuple(MediaView(name, node, schema) for name in self._negotiated(operation, "consumes"))
            return BodyView(node, node.mapping.get("required") is True, media)
        fields = [node for node in nodes if node.mapping.get("in") == "formData"]
        return self._form(operation, fields) if fields else None

    def _form(self, operation: OperationView, fields: list[Node]) -> BodyView:
        """Return form fields as the object schema that OpenAPI 3 writes for them."""
        required = [str(f.mapping.get("name")) for f in fields if f.mapping.get("required") is True]
        properties: dict[str, JsonValue] = {str(f.mapping.get("name")): _field(f) for f in fields}
        schema: dict[str, JsonValue] = {"type": "object", "properties": properties}
        if required:
            schema["required"] = [*required]
        anchor = operation.node.at("parameters")
        named = [n for n in self._negotiated(operation, "consumes") if n in {_FORM, _PARTS}]
        files = any(f.mapping.get("type") == "file" for f in fields)
        names = named or [_PARTS if files else _FORM]
        node = Node(anchor.path, anchor.pointer, schema)
        return BodyView(anchor, bool(required), tuple(MediaView(name, anchor, node) for name in names))

    def _negotiated(self, operation: OperationView, key: str) -> list[str]:
        own = operation.node.mapping.get(key)
        listed = own if isinstance(own, list) else self.root.mapping.get(key)
        return [media_name(str(name)) for name in listed] if isinstance(listed, list) and listed else [_ANY]

    def responses(self, operation: OperationView) -> dict[str, ResponseView]:
        """Return the responses by status code, range (`4XX`) or `default`."""
        return {
            code.upper() if code != "default" else code: self.response(self.library.follow(node), operation)
            for code, node in operation.node.at("responses").members()
            if not code.startswith("x-")
        }

    def response(self, node: Node, operation: OperationView | None) -> ResponseView:
        """Return a response object as a view; Swagger 2.0 takes the media types from the operation."""
        if not self.swagger:
            return ResponseView(node, self.media(node), self._headers(node))
        media: tuple[MediaView, ...] = ()
        if node.has("schema"):
            names = self._negotiated(operation, "produces") if operation else [_ANY]
            media = tuple(MediaView(name, node, node.at("schema")) for name in names)
        return ResponseView(node, media, self._headers(node))

    def _headers(self, node: Node) -> tuple[HeaderView, ...]:
        found = ((name, self.library.follow(header)) for name, header in node.at("headers").members())
        return tuple(self.header(header, name) for name, header in found)

    def header(self, node: Node, name: str) -> HeaderView:
        """Return a header object as a view."""
        content = () if self.swagger else self.media(node)
        return HeaderView(node, name, node.mapping.get("required") is True, self._schema(node), content)

    def _schema(self, node: Node) -> Node | None:
        """Return the schema of a parameter or header; Swagger 2.0 writes its keywords into the object itself."""
        if self.swagger:
            return Node(node.path, node.pointer, {k: v for k, v in node.mapping.items() if k not in _NOT_SCHEMA})
        return node.at("schema") if node.has("schema") else None


def _field(node: Node) -> JsonValue:
    left = {key: value for key, value in node.mapping.items() if key not in {"in", "name", "required"}}
    if left.get("type") == "file":
        left.update({"type": "string", "format": "binary"})
    return left


def media_name(written: str) -> str:
    """Return a media type in one spelling: lower case, no spaces, and no `charset` that goes without saying."""
    kind, *said = (part.strip() for part in written.lower().split(";"))
    return ";".join([kind, *sorted(part for part in said if part and not _implied(kind, part))])


def _implied(kind: str, said: str) -> bool:
    """Tell whether a parameter says nothing: JSON is UTF-8 by definition, and other texts nearly always are."""
    key, _, value = said.partition("=")
    return key == "charset" and (kind.endswith(("/json", "+json")) or value.strip('"') in {"utf-8", "utf8"})
