"""Checks of path items: how paths are written, and which keys stand below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.http import METHODS
from reviewtui.formats.openapi.validity.expecting import a_list, a_mapping
from reviewtui.formats.openapi.validity.flaw import Flaw, instead, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.openapi.validity.survey import Survey
    from reviewtui.schema.node import Node

_BESIDE = {"$ref", "parameters"}
_BESIDE_3 = {"summary", "description", "servers"}


def item_flaws(survey: Survey) -> Iterator[Flaw]:
    """Yield what is wrong with paths, webhooks and the keys directly below them."""
    known = _known(survey)
    for section in ("paths", "webhooks"):
        for path, node in survey.root.at(section).members():
            if path.startswith("x-"):
                continue
            if section == "paths":
                yield from _template(path, node)
            yield from a_mapping(node, f"the path {quoted(path)}")
            yield from _keys(path, survey.target(node), known)


def _known(survey: Survey) -> frozenset[str]:
    version = survey.version
    if survey.dialect.swagger:
        return frozenset({*METHODS, *_BESIDE} - {"trace", "query"})
    newest = {"additionalOperations"} if version >= (3, 2) else set()
    return frozenset(({*METHODS, *_BESIDE, *_BESIDE_3} | newest) - (set() if newest else {"query"}))


def _template(path: str, node: Node) -> Iterator[Flaw]:
    if not path.startswith("/"):
        hint = f"Write {quoted('/' + path)}, or indent it if it belongs to the path before it."
        yield Flaw.at(node, f"the path {quoted(path)} does not begin with `/`", hint)
    if path.count("{") != path.count("}"):
        hint = "Write each variable as `{name}`."
        yield Flaw.at(node, f"the path {quoted(path)} opens and closes different numbers of braces", hint)


def _keys(path: str, item: Node, known: frozenset[str]) -> Iterator[Flaw]:
    for key in item.mapping:
        if key not in known and not key.startswith("x-"):
            hint = instead(key, known, "Remove it, or begin its name with `x-` if it is an extension of your own.")
            yield Flaw.at(item.at(key), f"{quoted(key)} is no method or key of a path: {quoted(path)} has it", hint)
        elif key in METHODS:
            yield from a_mapping(item.at(key), f"the operation `{key.upper()} {path}`")
        elif key == "parameters":
            yield from a_list(item.at(key), f"`parameters` of {quoted(path)}")
