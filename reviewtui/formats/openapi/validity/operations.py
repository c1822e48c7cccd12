"""Checks of each operation: answers, request body, and the list of its parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.openapi.validity.expecting import a_list, a_mapping, a_text, missing
from reviewtui.formats.openapi.validity.flaw import Flaw, quoted
from reviewtui.formats.openapi.validity.survey import title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.openapi.validity.survey import Survey
    from reviewtui.formats.openapi.views import OperationView
    from reviewtui.schema.node import Node

_TEXTS = ("operationId", "summary", "description")
_DIGITS_OF_A_CODE = 3


def operation_flaws(survey: Survey) -> Iterator[Flaw]:
    """Yield what is wrong with the parts of operations, parameters apart."""
    seen: set[tuple[str, str]] = set()
    for view in survey.operations:
        node, keys = view.node, view.node.mapping
        for key in _TEXTS:
            if not isinstance(keys.get(key, ""), str):
                yield from a_text(node.at(key), f"`{key}` of {title(view)}")
        if not isinstance(keys.get("parameters", []), list):
            yield from a_list(node.at("parameters"), f"`parameters` of {title(view)}")
        yield from _responses(survey, view, seen)
        if "requestBody" in keys and not survey.dialect.swagger:
            yield from _body(survey, view, seen)


def _responses(survey: Survey, view: OperationView, seen: set[tuple[str, str]]) -> Iterator[Flaw]:
    name, node = title(view), view.node
    if "responses" not in node.mapping:
        if survey.version < (3, 1):
            yield missing(node, name, "responses", "Say what the API answers, at least `default` with a description.")
        return
    responses = node.at("responses")
    yield from a_mapping(responses, f"`responses` of {name}")
    if responses.value == {}:
        yield Flaw.at(responses, f"`responses` of {name} names no response", "Name at least one status code.")
    for code, response in responses.mapping.items():
        if code.startswith("x-"):
            continue
        if code != "default" and not _is_code(code, ranges=not survey.dialect.swagger):
            hint = "Write a status code such as `200`, a range such as `4XX`, or `default`."
            yield Flaw.at(responses.at(code), f"{quoted(code)} is no status code: {name} answers with it", hint)
        if not isinstance(response, dict) or "description" not in response:
            yield from _response(survey, responses, code, view, seen)


def _is_code(code: str, *, ranges: bool) -> bool:
    if len(code) != _DIGITS_OF_A_CODE or code[0] not in "12345":
        return False
    return (code.isascii() and code.isdecimal()) or (ranges and code[1:] == "XX")


def _response(
    survey: Survey, responses: Node, code: str, view: OperationView, seen: set[tuple[str, str]]
) -> Iterator[Flaw]:
    target = survey.child(responses, code)
    if target.address in seen:
        return
    seen.add(target.address)
    name = f"response {quoted(code)} of {title(view)}"
    yield from a_mapping(target, name)
    needed = survey.version < (3, 2)
    if needed and isinstance(target.value, dict) and not target.mapping.keys() & {"description", "$ref"}:
        yield missing(target, name, "description", "Say in a few words when it is given.")


def _body(survey: Survey, view: OperationView, seen: set[tuple[str, str]]) -> Iterator[Flaw]:
    body = survey.child(view.node, "requestBody")
    if body.address in seen:
        return
    seen.add(body.address)
    name = f"the request body of {title(view)}"
    yield from a_mapping(body, name)
    if isinstance(body.mapping.get("content"), dict):
        return
    if body.has("content"):
        yield from a_mapping(body.at("content"), f"`content` of {name}")
    elif isinstance(body.value, dict) and "$ref" not in body.mapping:
        hint = "Add `content` with a media type such as `application/json`, and a `schema` in it."
        yield missing(body, name, "content", hint)
