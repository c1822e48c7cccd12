"""Checks of parameters together: told twice, missing for the path's variables, or more than one body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.http import variables
from reviewtui.formats.openapi.validity.flaw import Flaw, quoted
from reviewtui.formats.openapi.validity.survey import title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.openapi.validity.survey import Listed, Survey
    from reviewtui.formats.openapi.views import OperationView


def list_flaws(survey: Survey) -> Iterator[Flaw]:
    """Yield what is wrong with the parameters of paths and operations, taken together."""
    for path, item in survey.paths.items():
        listed = survey.listed(item)
        if listed:
            yield from _twice(listed, quoted(path))
            yield from _not_in(path, listed, f"the path {quoted(path)}")
    for view in survey.operations:
        own, inherited = survey.listed(view.node), survey.listed(view.item)
        if own:
            yield from _twice(own, title(view))
        if view.path in survey.paths:
            yield from _not_in(view.path, own, title(view))
            yield from _undeclared(view, [*inherited, *own])
        if survey.dialect.swagger:
            yield from _bodies(view, [*inherited, *own])


def _twice(listed: list[Listed], owner: str) -> Iterator[Flaw]:
    if len({one.identity for one in listed}) == len(listed):
        return
    seen: set[tuple[str, str]] = set()
    for one in listed:
        if one.identity in seen and one.name and one.where:
            message = f"{owner} lists the {one.where} parameter {quoted(one.name)} twice"
            yield Flaw.at(one.node, message, "Keep one of them; which one holds, no two tools agree about.")
        seen.add(one.identity)


def _not_in(path: str, listed: list[Listed], owner: str) -> Iterator[Flaw]:
    named = None
    for one in listed:
        if one.where != "path" or not one.name:
            continue
        named = variables(path) if named is None else named
        if one.name not in named:
            message = f"{owner} declares the path parameter {quoted(one.name)}, and the path has no `{{{one.name}}}`"
            yield Flaw.at(one.node, message, "Correct its name, put it into the path, or remove it.")


def _undeclared(view: OperationView, listed: list[Listed]) -> Iterator[Flaw]:
    if "{" not in view.path or not all(one.known for one in listed):
        return  # a reference that leads nowhere may be the one that is missed
    declared = {one.name for one in listed if one.where == "path"}
    for name in dict.fromkeys(variables(view.path)):
        if name not in declared:
            message = f"{title(view)} does not declare the path parameter {quoted(name)}"
            hint = "Add a parameter with this name, `in: path` and `required: true` to the operation or to its path."
            yield Flaw.at(view.node, message, hint)


def _bodies(view: OperationView, listed: list[Listed]) -> Iterator[Flaw]:
    bodies = list({one.name: one for one in listed if one.where == "body"}.values())
    for extra in bodies[1:]:
        message = f"{title(view)} has more than one body parameter: {quoted(bodies[0].name)} and {quoted(extra.name)}"
        yield Flaw.at(extra.node, message, "Put both into one schema; a request has one body.")
    forms = [one for one in listed if one.where == "formData"]
    if bodies and forms:
        message = f"{title(view)} has a body parameter and the form field {quoted(forms[0].name)}"
        yield Flaw.at(forms[0].node, message, "Send either a body or a form; a request has one body.")
