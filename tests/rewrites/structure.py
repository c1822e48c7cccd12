"""Parameters, security and servers said at another level, and names that nobody sends."""

from __future__ import annotations

import json
import re

from reviewtui.model import JsonValue
from tests.rewrites.grammar import METHODS, Mapping, Part, is_plain, is_swagger, mapping, rebuilt, sequence

_VARIABLE = re.compile(r"\{([^{}]+)\}")


def _operations(item: Mapping) -> dict[str, Mapping]:
    return {key: mapping(item[key]) for key in METHODS if isinstance(item.get(key), dict)}


def parameters_to_paths(document: Mapping) -> Mapping | None:
    """Move parameters that all operations of a path have in common up to the path."""
    if not is_plain(document):
        return None

    def visit(part: Part) -> JsonValue:
        operations = _operations(part.value) if part.role == "item" else {}
        lists = [sequence(one.get("parameters")) for one in operations.values()]
        common = [one for one in lists[0] if all(one in other for other in lists)] if lists else []
        if not common:
            return part.value
        item: Mapping = {**part.value, "parameters": [*sequence(part.value.get("parameters")), *common]}
        for method, operation in operations.items():
            left = [one for one in sequence(operation.get("parameters")) if one not in common]
            item[method] = {**operation, "parameters": left}
        return item

    new = rebuilt(document, visit)
    return new if new != document else None


def parameters_to_operations(document: Mapping) -> Mapping | None:
    """Copy the parameters of a path down to each of its operations that does not name them itself."""
    if not is_plain(document):
        return None

    def visit(part: Part) -> JsonValue:
        shared = sequence(part.value.get("parameters"))
        if part.role != "item" or not shared:
            return part.value
        item: Mapping = {key: value for key, value in part.value.items() if key != "parameters"}
        for method, operation in _operations(part.value).items():
            own = sequence(operation.get("parameters"))
            known = [_identity(document, one) for one in own]
            left = [one for one in shared if _identity(document, one) not in known]
            item[method] = {**operation, "parameters": [*left, *own]}
        return item

    new = rebuilt(document, visit)
    return new if new != document else None


def _identity(document: Mapping, parameter: JsonValue) -> tuple[JsonValue, JsonValue]:
    value = mapping(parameter)
    reference = value.get("$ref")
    if isinstance(reference, str):
        here = document
        for token in reference.removeprefix("#/").split("/"):
            here = mapping(here.get(token.replace("~1", "/").replace("~0", "~")))
        value = here
    return value.get("name"), value.get("in")


def path_variables_renamed(document: Mapping) -> Mapping | None:
    """Give every variable of every path another name, in the template and in its parameter."""
    text = json.dumps(document)
    if not is_plain(document) or "$request.path" in text or not _VARIABLE.search(" ".join(_paths(document))):
        return None
    named = {name for path in _paths(document) for name in _VARIABLE.findall(path)}

    def visit(part: Part) -> JsonValue:
        value = part.value
        if part.role == "parameter" and value.get("in") == "path" and value.get("name") in named:
            return {**value, "name": f"{value['name']}Renamed"}
        if part.role == "document":
            return {**value, "paths": {_renamed(path): item for path, item in mapping(value.get("paths")).items()}}
        return value

    return rebuilt(document, visit)


def _paths(document: Mapping) -> list[str]:
    return list(mapping(document.get("paths")))


def _renamed(path: str) -> str:
    return _VARIABLE.sub(lambda found: f"{{{found[1]}Renamed}}", path)


def _holder(document: Mapping) -> Mapping:
    return document if is_swagger(document) else mapping(document.get("components"))


def security_schemes_renamed(document: Mapping) -> Mapping | None:
    """Give every security scheme another name, where it is defined and where it is asked for."""
    key = "securityDefinitions" if is_swagger(document) else "securitySchemes"
    schemes = mapping(_holder(document).get(key))
    if not schemes or '"#/components/securitySchemes' in json.dumps(document):
        return None
    texts = [json.dumps({k: v for k, v in mapping(s).items() if k != "description"}) for s in schemes.values()]
    if len(set(texts)) < len(texts):
        return None  # two of one definition cannot be told apart, and need not be

    def visit(part: Part) -> JsonValue:
        value = dict(part.value)
        if part.role in {"operation", "document"} and "security" in value:
            value["security"] = [
                {f"{name}Renamed" if name in schemes else name: scopes for name, scopes in mapping(one).items()}
                for one in sequence(value["security"])
            ]
        if (
            (part.role == "document") is is_swagger(document)
            and key in value
            and part.role in {"document", "components"}
        ):
            value[key] = {f"{name}Renamed": scheme for name, scheme in mapping(value[key]).items()}
        return value

    return rebuilt(document, visit)


def _to_operations(key: str, document: Mapping) -> Mapping | None:
    if key not in document:
        return None

    def visit(part: Part) -> JsonValue:
        if part.role == "document":
            return {name: value for name, value in part.value.items() if name != key}
        return part.value

    new = rebuilt(document, visit)
    items = mapping(new.get("paths")).items()
    new["paths"] = {path: _with_own(key, document[key], mapping(item)) for path, item in items}
    return new


def _with_own(key: str, said: JsonValue, item: Mapping) -> JsonValue:
    if key in item:
        return item
    own = {method: {key: said, **operation} for method, operation in _operations(item).items()}
    return {**item, **own}


def security_to_operations(document: Mapping) -> Mapping | None:
    """Say the document's security at each operation that says nothing about it, and no longer at the top."""
    return _to_operations("security", document)


def servers_to_operations(document: Mapping) -> Mapping | None:
    """Say the document's servers at each operation."""
    return _to_operations("servers", document)


def servers_to_paths(document: Mapping) -> Mapping | None:
    """Say the document's servers at each path."""
    if "servers" not in document:
        return None
    paths: Mapping = {
        path: {"servers": document["servers"], **mapping(item)} if "$ref" not in mapping(item) else item
        for path, item in mapping(document.get("paths")).items()
    }
    return {**{key: value for key, value in document.items() if key != "servers"}, "paths": paths}
