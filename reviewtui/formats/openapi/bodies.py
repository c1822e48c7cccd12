"""Comparing what is sent and what comes back: request bodies, responses, media types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.openapi.elements import compare_body, compare_response
from reviewtui.model import Direction, Effect, How, Kind
from reviewtui.schema.difference import Difference, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    """Compare responses by status code; a code of which nothing is said is answered as its range says."""
    before, after = comparer.base.responses(old), comparer.head.responses(new)
    # What comes back travels against the direction of the operation, a status code like the body below it.
    answers = comparer.graph.unit("responses", id(unit), old, new, unit.direction.turned())
    unit.uses.append(answers)
    for code, response in before.items():
        twin = after.get(code) or after.get(_range(code))
        if twin is None and answers.direction is Direction.RESPONSE and _still_answered(code, after):
            answers.differences.append(_narrowed(code, response, new))
        elif twin is None:
            place = Place(response.node)
            answers.differences.append(
                Difference(Kind.RESPONSE, How.REMOVED, _class(code), code, None, Effect.NARROWS, place, None, code)
            )
        else:
            _both(comparer, unit, response, twin)
    for code, response in after.items():
        if code in before:
            continue
        twin = before.get(_range(code))
        if twin is None:
            place = Place(response.node)
            answers.differences.append(
                Difference(Kind.RESPONSE, How.ADDED, _class(code), None, code, Effect.WIDENS, None, place, code)
            )
        else:
            _both(comparer, unit, twin, response)
    answers.differences += [*_replaced(answers)]


def _replaced(answers: Unit) -> Iterator[Difference]:
    """Yield the errors of one class of which some went while others came: one failure may have changed its code."""
    for fact in ("client-error", "server-error"):
        same = [difference for difference in answers.differences if difference.fact == fact]
        gone, come = ([d for d in same if d.how is how] for how in (How.REMOVED, How.ADDED))
        if gone and come and answers.direction is Direction.RESPONSE:
            codes = [d.before for d in gone], [d.after for d in come]
            places, named = (gone[0].base, come[0].head), " and ".join(map(str, codes[0]))
            yield Difference(Kind.RESPONSE, How.CHANGED, "error-replaced", *codes, Effect.REPLACES, *places, named)


def _range(code: str) -> str:
    """Return the range that speaks for a code where nothing is said of the code itself."""
    return f"{code[:1]}XX"


def _still_answered(code: str, after: dict[str, ResponseView]) -> bool:
    """Tell whether a range went of which some codes are still said."""
    return code == _range(code) and any(_range(other) == code for other in after)


def _narrowed(code: str, response: ResponseView, new: OperationView) -> Difference:
    places = Place(response.node), Place(new.node, "responses")
    left = [other for other, _ in new.node.at("responses").members() if _range(other) == code]
    return Difference(Kind.RESPONSE, How.CHANGED, "range", code, [*left], Effect.NARROWS, *places, code)


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
