"""One description in several files: components, paths or all of it apart, in nested folders."""

from __future__ import annotations

import posixpath
import re

from reviewtui.model import JsonValue
from tests.rewrites.grammar import Mapping, Part, is_plain, is_swagger, mapping, rebuild
from tests.rewrites.references import has_implied_names

ROOT = "openapi.yaml"
Tree = dict[str, JsonValue]
_FILE_SECTIONS = ("schemas", "parameters", "responses", "requestBodies", "headers")
_ROLES = {"schemas": "schema", "parameters": "parameter", "responses": "response", "requestBodies": "request-body",
          "headers": "header"}  # fmt: skip
_COMPONENT = re.compile(r"#/components/(schemas|parameters|responses|requestBodies|headers)/([^/~%]+)\Z")
_NAME = re.compile(r"[\w.-]+\Z")


def one_file_each(document: Mapping) -> Tree | None:
    """Put every component in a file of its own, `components/<section>/<name>.yaml`, and refer to it there."""
    return _Splitter(document, lambda section, name: (f"components/{section}/{name}.yaml", "")).tree()


def one_file_a_section(document: Mapping) -> Tree | None:
    """Put the components of a section in one file, `shared/<section>.yaml#/<name>`."""
    return _Splitter(document, lambda section, name: (f"shared/{section}.yaml", name)).tree()


def library_file(document: Mapping) -> Tree | None:
    """Put all components in one file that keeps their pointers, `common.yaml#/components/<section>/<name>`."""
    return _Splitter(document, lambda section, name: ("lib/v1/common.yaml", f"components/{section}/{name}")).tree()


def paths_apart(document: Mapping) -> Tree | None:
    """Put every path item in a file of its own, which refers back to the main file for components."""
    if not is_plain(document):
        return None
    tree: Tree = {}
    paths: Mapping = {}
    for index, (path, item) in enumerate(mapping(document.get("paths")).items()):
        if path.startswith("x-") or "$ref" in mapping(item):
            paths[path] = item
            continue
        file = f"paths/item{index}.yaml"
        tree[file] = rebuild("item", item, "", lambda p: _prefixed(p, f"../{ROOT}"))
        paths[path] = {"$ref": f"./{file}"}
    return {ROOT: {**document, "paths": paths}, **tree} if tree else None


def _prefixed(part: Part, file: str) -> JsonValue:
    value = part.value
    reference = value.get("$ref")
    if isinstance(reference, str) and reference.startswith("#"):
        value = {**value, "$ref": file + reference}
    return _mapped(value, lambda to: file + to if to.startswith("#") else to)


def _mapped(value: Mapping, change: object) -> Mapping:
    table = mapping(mapping(value.get("discriminator")).get("mapping"))
    if not table or not callable(change):
        return value
    new: Mapping = {key: change(str(to)) for key, to in table.items()}
    return {**value, "discriminator": {**mapping(value["discriminator"]), "mapping": new}}


class _Splitter:
    """Moves components into files; `place` says into which file and where in it."""

    def __init__(self, document: Mapping, place: object) -> None:
        assert callable(place)
        self.document = document
        self.place = place

    def tree(self) -> Tree | None:
        components = mapping(self.document.get("components"))
        names = [name for section in _FILE_SECTIONS for name in mapping(components.get(section))]
        if is_swagger(self.document) or not is_plain(self.document) or has_implied_names(self.document):
            return None
        if not names or not all(_NAME.match(name) for name in names):
            return None
        tree: Tree = {}
        for section in _FILE_SECTIONS:
            for name, component in mapping(components.get(section)).items():
                file, inside = self.place(section, name)
                written = self._moved(_ROLES[section], component, file)
                _put(tree, file, inside, written)
        left: Mapping = {key: value for key, value in components.items() if key not in _FILE_SECTIONS}
        root = mapping(self._moved("document", {**self.document, "components": left}, ROOT))
        return {ROOT: root, **tree}

    def _moved(self, role: str, value: JsonValue, file: str) -> JsonValue:
        def visit(part: Part) -> JsonValue:
            new = part.value
            reference = new.get("$ref")
            if isinstance(reference, str):
                new = {**new, "$ref": self._reference(reference, file)}
            return _mapped(new, lambda to: self._reference(to, file))

        return rebuild(role, value, "", visit)

    def _reference(self, reference: str, file: str) -> str:
        found = _COMPONENT.match(reference)
        if not found:
            return f"{posixpath.relpath(ROOT, posixpath.dirname(file))}{reference}" if file != ROOT else reference
        there, inside = self.place(found[1], found[2])
        fragment = f"#/{inside}" if inside else ""
        if there == file and fragment:
            return fragment
        return posixpath.relpath(there, posixpath.dirname(file) or ".") + fragment


def _put(tree: Tree, file: str, inside: str, value: JsonValue) -> None:
    if not inside:
        tree[file] = value
        return
    here = mapping(tree.setdefault(file, {}))
    *way, name = inside.split("/")
    for token in way:
        here = mapping(here.setdefault(token, {}))
    here[name] = value
