"""Comparing what is sent and what comes back: request bodies, responses, media types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.openapi.elements import compare_body, compare_response
from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import Difference, Place

if TYPE_CHECKING:
    from reviewtui.formats.graph import Unit
    from reviewtui.formats.openapi.comparing import Comparer
    from reviewtui.formats.openapi.views import BodyView, OperationView, ResponseView

_CLASSES = {"1": "informational", "2": "success", "3": "redirect", "4": "client-error", "5": "server-error"}


def compare_request(comparer: Comparer, unit: Unit, old: BodyView | None, new: BodyView | None) -> None:
    """Compare the request bodies of an operation."""
    if old is not None and new is not None:
        if comparer.base.swagger or comparer.head.swagger:
            compare_body(comparer, unit, old, new)
        else:
            comparer.element(unit, "request-body", old.node, new.node, unit.direction)
    elif new is not None:
        fact, effect = ("required", Effect.NARROWS) if new.required else ("optional", Effect.WIDENS)
        place = Place(new.node)
        unit.differences.append(Difference(Kind.REQUEST_BODY, How.ADDED, fact, None, fact, effect, None, place))
    elif old is not None:
        fact = "required" if old.required else "optional"
        place = Place(old.node)
        unit.differences.append(Difference(Kind.REQUEST_BODY, How.REMOVED, "", fact, None, Effect.NARROWS, place, None))


def compare_responses(comparer: Comparer, unit: Unit, old: OperationView, new: OperationView) -> None:
    """Compare responses by status code; a code and the range that covers it are twins."""
    before, after = comparer.base.responses(old), comparer.head.responses(new)
    # What comes back travels against the direction of the operation, a status code like the body below it.
    answers = comparer.graph.unit("responses", id(unit), old, new, unit.direction.turned())
    unit.uses.append(answers)
    for code, response in before.items():
        twin = after.get(code) or _covering(code, before, after)
        if twin is None:
            place = Place(response.node)
            answers.differences.append(
                Difference(Kind.RESPONSE, How.REMOVED, _class(code), code, None, Effect.NARROWS, place, None, code)
            )
        else:
            _both(comparer, unit, response, twin)
    for code, response in after.items():
        if code in before:
            continue
        twin = _covering(code, after, before)
        if twin is None:
            place = Place(response.node)
            answers.differences.append(
                Difference(Kind.RESPONSE, How.ADDED, _class(code), None, code, Effect.WIDENS, None, place, code)
            )
        else:
            _both(comparer, unit, twin, response)


def _covering(code: str, ours: dict[str, ResponseView], theirs: dict[str, ResponseView]) -> ResponseView | None:
    """Return the response of the range that holds this code, where only the other side has that range."""
    span = f"{code[:1]}XX"
    return theirs[span] if span != code and span in theirs and span not in ours else None


def _class(code: str) -> str:
    return _CLASSES.get(code[:1], "default")


def _both(comparer: Comparer, unit: Unit, old: ResponseView, new: ResponseView) -> None:
    direction = unit.direction.turned()
    if comparer.base.swagger or comparer.head.swagger:
        holder = comparer.graph.unit(
            "twin-response", (id(unit), old.node.address, new.node.address), old, new, direction
        )
        unit.uses.append(holder)
        compare_response(comparer, holder, old, new)
    else:
        comparer.element(unit, "response", old.node, new.node, direction)
