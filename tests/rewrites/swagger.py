"""Swagger 2.0 written as OpenAPI 3.0."""

from __future__ import annotations

import json

from reviewtui.model import JsonValue
from tests.rewrites.grammar import METHODS, Mapping, Part, is_plain, is_swagger, mapping, rebuilt, sequence
from tests.rewrites.references import target

_FORM, _PARTS = "application/x-www-form-urlencoded", "multipart/form-data"
_ABOUT = frozenset({"name", "in", "required", "description", "collectionFormat", "allowEmptyValue", "deprecated"})
_STYLES: dict[str, Mapping] = {
    "csv": {"explode": False},
    "multi": {"explode": True},
    "ssv": {"style": "spaceDelimited", "explode": False},
    "pipes": {"style": "pipeDelimited", "explode": False},
}
_FLOWS = {"application": "clientCredentials", "accessCode": "authorizationCode"}


def to_openapi(document: Mapping) -> Mapping | None:
    """Write a 2.0 document as 3.0; None where 3.0 has no word for something in it."""
    if not is_swagger(document) or not is_plain(document) or '"tsv"' in json.dumps(document):
        return None
    return _Conversion(rebuilt(document, _schema)).result()


def _schema(part: Part) -> JsonValue:
    value = part.value
    if part.role != "schema":
        return value
    new = {key: one for key, one in value.items() if key != "x-nullable"}
    if isinstance(new.get("$ref"), str):
        new["$ref"] = str(new["$ref"]).replace("#/definitions/", "#/components/schemas/")
    if value.get("x-nullable") is True:
        new["nullable"] = True
    if isinstance(new.get("discriminator"), str):
        new["discriminator"] = {"propertyName": new["discriminator"]}
    return _file(new)


def _file(value: Mapping) -> Mapping:
    return {**value, "type": "string", "format": "binary"} if value.get("type") == "file" else value


class _Conversion:
    def __init__(self, document: Mapping) -> None:
        self.old = document

    def result(self) -> Mapping:
        old = self.old
        gone = {"swagger", "host", "basePath", "schemes", "consumes", "produces", "definitions", "parameters",
                "responses", "securityDefinitions", "paths"}  # fmt: skip
        components: Mapping = {
            "schemas": old.get("definitions", {}),
            "parameters": self._shared_parameters(),
            "securitySchemes": {n: _scheme(mapping(s)) for n, s in mapping(old.get("securityDefinitions")).items()},
        }
        paths: Mapping = {path: self._item(mapping(item)) for path, item in mapping(old.get("paths")).items()}
        new: Mapping = {"openapi": "3.0.3", **{key: value for key, value in old.items() if key not in gone}}
        if servers := self._servers():
            new["servers"] = servers
        return {**new, "paths": paths, "components": components}

    def _servers(self) -> list[JsonValue]:
        host, base = str(self.old.get("host", "")), str(self.old.get("basePath", ""))
        schemes = sequence(self.old.get("schemes")) or ["https"]
        if not host:
            return [{"url": base}] if base else []
        return [{"url": f"{scheme}://{host}{base}"} for scheme in schemes]

    def _shared_parameters(self) -> Mapping:
        shared = mapping(self.old.get("parameters"))
        return {name: _parameter(mapping(one)) for name, one in shared.items() if not _is_body(mapping(one))}

    def _item(self, item: Mapping) -> Mapping:
        new: Mapping = {}
        for key, value in item.items():
            if key in METHODS:
                new[key] = self._operation(mapping(value), sequence(item.get("parameters")))
            elif key == "parameters":
                new[key] = [self._used(one) for one in sequence(value) if not _is_body(self._meant(one))]
            else:
                new[key] = value
        return new

    def _meant(self, parameter: JsonValue) -> Mapping:
        reference = mapping(parameter).get("$ref")
        return mapping(target(self.old, reference)) if isinstance(reference, str) else mapping(parameter)

    def _used(self, parameter: JsonValue) -> JsonValue:
        reference = mapping(parameter).get("$ref")
        if isinstance(reference, str):
            return {"$ref": reference.replace("#/parameters/", "#/components/parameters/")}
        return _parameter(mapping(parameter))

    def _operation(self, old: Mapping, shared: list[JsonValue]) -> Mapping:
        new: Mapping = {key: value for key, value in old.items() if key not in {"consumes", "produces", "schemes"}}
        own = sequence(old.get("parameters"))
        if own:
            new["parameters"] = [self._used(one) for one in own if not _is_body(self._meant(one))]
        meant = [self._meant(one) for one in (*shared, *own)]
        if body := self._body(old, [one for one in meant if _is_body(one)]):
            new["requestBody"] = body
        responses = mapping(old.get("responses")).items()
        new["responses"] = {code: self._response(one, old) for code, one in responses}
        return new

    def _negotiated(self, key: str, operation: Mapping) -> list[str]:
        listed = sequence(operation.get(key, self.old.get(key)))
        return [str(name) for name in listed] or ["application/json"]

    def _body(self, operation: Mapping, found: list[Mapping]) -> Mapping:
        if not found:
            return {}
        whole = next((one for one in found if one.get("in") == "body"), None)
        names = self._negotiated("consumes", operation)
        if whole is not None:
            about: Mapping = {key: whole[key] for key in ("description", "required") if key in whole}
            return {**about, "content": {name: {"schema": whole.get("schema", {})} for name in names}}
        required = [one["name"] for one in found if one.get("required") is True]
        fields: Mapping = {str(one["name"]): _field(one) for one in found}
        schema: Mapping = {"type": "object", "properties": fields, **({"required": required} if required else {})}
        files = any(one.get("type") == "file" for one in found)
        forms = [n for n in names if n in {_FORM, _PARTS}] or [_PARTS if files else _FORM]
        return {"required": bool(required), "content": {name: {"schema": schema} for name in forms}}

    def _response(self, response: JsonValue, operation: Mapping) -> JsonValue:
        old = mapping(response)
        reference = old.get("$ref")
        if isinstance(reference, str):  # written out, for operations that share it may offer other media types
            old = mapping(target(self.old, reference))
        new: Mapping = {key: value for key, value in old.items() if key not in {"schema", "headers", "examples"}}
        if "schema" in old:
            names = self._negotiated("produces", operation)
            new["content"] = {name: {"schema": old["schema"]} for name in names}
        if "headers" in old:
            new["headers"] = {name: _header(mapping(one)) for name, one in mapping(old["headers"]).items()}
        return new


def _is_body(parameter: Mapping) -> bool:
    return parameter.get("in") in {"body", "formData"}


def _parameter(old: Mapping) -> Mapping:
    new: Mapping = {key: old[key] for key in old if key in _ABOUT - {"collectionFormat"} or key.startswith("x-")}
    new["schema"] = _keywords(old)
    if old.get("type") == "array" and old.get("in") in {"query", "formData"}:
        new.update(_STYLES[str(old.get("collectionFormat", "csv"))])
    return new


def _keywords(old: Mapping) -> JsonValue:
    return {key: value for key, value in old.items() if key not in _ABOUT and not key.startswith("x-")}


def _field(old: Mapping) -> JsonValue:
    words: Mapping = {"description": old["description"]} if "description" in old else {}
    return _file({**words, **mapping(_keywords(old))})


def _header(old: Mapping) -> Mapping:
    words: Mapping = {"description": old["description"]} if "description" in old else {}
    return {**words, "schema": _keywords(old)}


def _scheme(old: Mapping) -> Mapping:
    words: Mapping = {"description": old["description"]} if "description" in old else {}
    if old.get("type") == "basic":
        return {"type": "http", "scheme": "basic", **words}
    if old.get("type") != "oauth2":
        return old
    name = str(old.get("flow"))
    flow: Mapping = {key: old[key] for key in ("authorizationUrl", "tokenUrl", "scopes") if key in old}
    return {"type": "oauth2", "flows": {_FLOWS.get(name, name): flow}, **words}
