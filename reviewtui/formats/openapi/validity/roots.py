"""Checks of the document's outermost level: information, known keys, something to describe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.openapi.validity.expecting import a_list, a_mapping, a_text, missing
from reviewtui.formats.openapi.validity.flaw import Flaw, instead, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.openapi.validity.survey import Survey
    from reviewtui.schema.node import Node

_SWAGGER = frozenset(
    {"swagger", "info", "host", "basePath", "schemes", "consumes", "produces", "paths", "definitions", "parameters",
     "responses", "securityDefinitions", "security", "tags", "externalDocs"}
)  # fmt: skip
_OPENAPI = frozenset({"openapi", "info", "servers", "paths", "components", "security", "tags", "externalDocs"})
_SINCE_31 = frozenset({"webhooks", "jsonSchemaDialect"})
_SINCE_32 = frozenset({"$self"})
_SECTIONS = frozenset(
    {"schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links",
     "callbacks"}
)  # fmt: skip
_LISTS = ("servers", "tags", "security", "schemes", "consumes", "produces")
_MAPPINGS = ("paths", "webhooks", "components", "definitions", "parameters", "responses", "securityDefinitions")


def root_flaws(survey: Survey) -> Iterator[Flaw]:
    """Yield what is wrong at the root, in `info` and in `components`."""
    root = survey.root
    if not survey.dialect.version:
        hint = "Write `openapi: 3.0.3` at its beginning, or the version that it is written in; it was read as 3.0."
        yield Flaw.at(root, "the document does not say which version of OpenAPI it is written in", hint)
    yield from _unknown(root, _root_keys(survey), "the root of the document")
    yield from _information(root)
    yield from _something_to_describe(survey)
    for key in _MAPPINGS:
        if root.has(key):
            yield from a_mapping(root.at(key), f"`{key}`")
    for key in _LISTS:
        if root.has(key):
            yield from a_list(root.at(key), f"`{key}`")
    if not survey.dialect.swagger:
        yield from _components(survey, root.at("components"))


def _root_keys(survey: Survey) -> frozenset[str]:
    version = survey.version
    if survey.dialect.swagger:
        return _SWAGGER
    return _OPENAPI | (_SINCE_31 if version >= (3, 1) else set()) | (_SINCE_32 if version >= (3, 2) else set())


def _unknown(node: Node, known: frozenset[str], name: str) -> Iterator[Flaw]:
    for key in node.mapping:
        if key not in known and not key.startswith("x-"):
            hint = instead(key, known, "Remove it, or begin its name with `x-` if it is an extension of your own.")
            yield Flaw.at(node.at(key), f"{quoted(key)} is no key that {name} may have; it is not read", hint)


def _information(root: Node) -> Iterator[Flaw]:
    if not root.has("info"):
        yield missing(root, "the document", "info", "Add `info` with a `title` and a `version`.")
        return
    info = root.at("info")
    yield from a_mapping(info, "`info`")
    for key in ("title", "version"):
        if info.has(key):
            yield from a_text(info.at(key), f"`{key}` of `info`")
        elif isinstance(info.value, dict):
            yield missing(info, "`info`", key, f"Add the {key} of this API.")


def _something_to_describe(survey: Survey) -> Iterator[Flaw]:
    root, since_31 = survey.root, survey.version >= (3, 1)
    enough = ("paths", "components", "webhooks") if since_31 else ("paths",)
    if not any(root.has(key) for key in enough):
        hint = "Add the paths of this API; `paths: {}` says that it has none."
        yield missing(root, "the document", "paths", hint)


def _components(survey: Survey, components: Node) -> Iterator[Flaw]:
    version = survey.version
    known = (
        _SECTIONS | ({"pathItems"} if version >= (3, 1) else set()) | ({"mediaTypes"} if version >= (3, 2) else set())
    )
    yield from _unknown(components, frozenset(known), "`components`")
    for key, section in components.members():
        if key in known:
            yield from a_mapping(section, f"`{key}` of `components`")
