"""Checks of single parameters: name, place, whether they are required, and what they may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.openapi.validity.expecting import missing
from reviewtui.formats.openapi.validity.flaw import Flaw, instead, kind_of, quoted
from reviewtui.formats.openapi.validity.survey import title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.openapi.validity.survey import Listed, Survey
    from reviewtui.schema.node import Node

_PLACES = ("query", "header", "path", "cookie")
_PLACES_2 = ("query", "header", "path", "body", "formData")


def parameter_flaws(survey: Survey) -> Iterator[Flaw]:
    """Yield what is wrong with each parameter that an operation or its path lists; a shared one is told once."""
    seen: set[tuple[str, str]] = set()
    places = _PLACES_2 if survey.dialect.swagger else _PLACES
    if survey.version >= (3, 2):
        places = (*places, "querystring")
    for holder, owner in _holders(survey):
        yield from _no_mappings(holder, owner)
        for one in survey.listed(holder):
            if one.shared:
                if one.shared.address in seen or not one.known:
                    continue
                seen.add(one.shared.address)
            yield from _parameter(one, places, swagger=survey.dialect.swagger)


def _holders(survey: Survey) -> Iterator[tuple[Node, str]]:
    for path, item in survey.paths.items():
        if "parameters" in item.mapping:
            yield item, quoted(path)
    for view in survey.operations:
        if "parameters" in view.node.mapping:
            yield view.node, title(view)


def _no_mappings(holder: Node, owner: str) -> Iterator[Flaw]:
    listed = holder.mapping.get("parameters")
    for index, value in enumerate(listed) if isinstance(listed, list) else ():
        if type(value) is not dict:
            message = f"a parameter of {owner} must be a mapping; {kind_of(value)} stands there"
            yield Flaw.at(holder.at("parameters").at(index), message, "Give it a `name`, an `in` and a schema.")


def _parameter(one: Listed, places: tuple[str, ...], *, swagger: bool) -> Iterator[Flaw]:
    value, name = one.value, _named(one)
    if "name" not in value:
        yield missing(one.target, name, "name", "Name the parameter as requests do.")
    if "in" not in value:
        yield missing(one.target, name, "in", f"Say where it stands: {_listing(places)}.")
        return
    if one.where not in places:
        hint = instead(one.where, places, f"Choose {_listing(places)}.")
        yield Flaw.at(one.target.at("in"), f"{name} cannot stand in {quoted(one.where)}", hint)
        return
    if one.where == "path" and value.get("required") is not True:
        hint = "Add `required: true`: a path cannot be called without its variables."
        yield Flaw.at(one.target, f"{name} is part of the path and is not marked as required", hint)
    yield from _typed(one, name) if swagger else _content(one, name)


def _named(one: Listed) -> str:
    return f"the parameter {quoted(one.name)}" if one.name else "a parameter"


def _typed(one: Listed, name: str) -> Iterator[Flaw]:
    key = "schema" if one.where == "body" else "type"
    if key not in one.value:
        yield missing(one.target, name, key, f"Add `{key}`: it says which values are sent.")


def _content(one: Listed, name: str) -> Iterator[Flaw]:
    value = one.value
    if "schema" not in value and "content" not in value:
        misplaced = "type" in value
        hint = "Put `type` and what belongs to it below `schema`." if misplaced else "Add `schema`."
        yield missing(one.target, name, "schema", hint)
    elif "schema" in value and "content" in value:
        hint = "Keep `content` if it is sent as a document such as JSON, otherwise `schema`."
        yield Flaw.at(one.target, f"{name} has both `schema` and `content`", hint)


def _listing(words: tuple[str, ...]) -> str:
    return f"{', '.join(f'`{word}`' for word in words[:-1])} or `{words[-1]}`"
