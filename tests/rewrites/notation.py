"""The same values in another text: order of keys, YAML and JSON, indentation, line ends, quotes."""

from __future__ import annotations

import json

import yaml

from reviewtui.model import JsonValue
from tests.rewrites.grammar import Mapping, Part, mapping, rebuilt, sequence


class _Plain(yaml.SafeDumper):
    """Writes every mapping out; anchors would be a rewrite of their own."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - the signature is PyYAML's
        """Say that nothing is to be shared."""
        return True


class _Indented(_Plain):
    """Indents the items of lists as well."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - the same
        """Indent, whatever was asked for."""
        super().increase_indent(flow, indentless=False)


def as_json(document: Mapping) -> bytes:
    """Write JSON on one line."""
    return json.dumps(document).encode()


def as_indented_json(document: Mapping) -> bytes:
    """Write JSON over many lines, with tabs and without escapes."""
    return json.dumps(document, indent="\t", ensure_ascii=False).encode()


def as_yaml(document: Mapping) -> bytes:
    """Write block style."""
    return _yaml(document, _Plain)


def as_indented_yaml(document: Mapping) -> bytes:
    """Write block style with four spaces and indented lists."""
    return _yaml(document, _Indented, indent=4)


def as_flow_yaml(document: Mapping) -> bytes:
    """Write flow style."""
    return _yaml(document, _Plain, flow=True)


def as_windows_yaml(document: Mapping) -> bytes:
    """Write block style with a byte order mark and the line ends of Windows."""
    return b"\xef\xbb\xbf" + _yaml(document, _Plain).replace(b"\n", b"\r\n")


def as_anchored_yaml(document: Mapping) -> bytes:
    """Write equal parts once, and name them by anchors."""
    known: dict[str, JsonValue] = {}

    def shared(part: Part) -> JsonValue:
        return known.setdefault(json.dumps(part.value, sort_keys=True), part.value)

    return _yaml(rebuilt(document, shared), yaml.SafeDumper)


def _yaml(document: Mapping, dumper: type[yaml.SafeDumper], indent: int = 2, *, flow: bool = False) -> bytes:
    text: str = yaml.dump(
        document,
        Dumper=dumper,
        indent=indent,
        default_flow_style=flow,
        sort_keys=False,
        allow_unicode=True,
        width=100,
    )
    return text.encode()


def reordered(document: Mapping) -> Mapping:
    """Turn the order of all keys around, whatever they are keys of."""
    return mapping(_turned(document))


def _turned(value: JsonValue) -> JsonValue:
    if isinstance(value, dict):
        return {key: _turned(value[key]) for key in reversed(value)}
    if isinstance(value, list):
        return [_turned(item) for item in value]
    return value


_SETS = {
    "schema": ("required", "enum", "oneOf", "anyOf", "allOf", "type"),
    "operation": ("parameters", "security"),
    "item": ("parameters",),
    "document": ("security", "consumes", "produces"),
}


def sets_reordered(document: Mapping) -> Mapping | None:
    """Turn lists around whose order says nothing: required members, enumerations, parameters, alternatives."""

    def visit(part: Part) -> JsonValue:
        keys = [key for key in _SETS.get(part.role, ()) if isinstance(part.value.get(key), list)]
        return {**part.value, **{key: sequence(part.value[key])[::-1] for key in keys}}

    new = rebuilt(document, visit)
    return new if new != document else None
