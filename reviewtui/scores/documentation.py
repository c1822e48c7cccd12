"""Documentation completeness: how much of what a consumer must know of each operation is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.figures import Aspect, Completeness, OperationTexts, Score
from reviewtui.rules.lint.problems import error_answers
from reviewtui.scores.showing import Showing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.formats.elements import ApiElement, OperationElement, ParameterElement

WORST = 10
"""How many operations are named."""

_HALF = 0.5


def documentation(api: ApiElement, wanted: int) -> Completeness:
    """Return how complete the operations are that consumers call: the mean of their shares."""
    reading = _Reading(api)
    parts = {one.call: reading.parts(one) for one in api.operations if not one.webhook}
    shares = {call: _mean(known.values()) for call, known in parts.items()}
    texts = [
        OperationTexts(call, 100 * shares[call], tuple(name for name, share in known.items() if share < 1))
        for call, known in parts.items()
    ]
    incomplete = sorted((one for one in texts if one.lacks), key=lambda one: one.share)
    return Completeness(
        Score.of(sum(shares.values()), len(shares), wanted),
        len(parts),
        tuple(_aspect(name, [known[name] for known in parts.values() if name in known]) for name in _ASPECTS),
        tuple(incomplete[:WORST]),
    )


def _aspect(name: str, shares: list[float]) -> Aspect:
    return Aspect(name, 100 * _mean(shares), len(shares))


def _mean(shares: Iterable[float]) -> float:
    known = list(shares)
    return sum(known) / len(known) if known else 0.0


_ASPECTS = ("summary", "description", "parameters", "examples", "errors", "auth")


class _Reading:
    """Reads the operations of one description; what it holds for all of them is found once."""

    def __init__(self, api: ApiElement) -> None:
        self._showing = Showing(api.side)
        self._told_for_all = api.node.has("security")
        self._schemes = {scheme.name for scheme in api.schemes}

    def parts(self, operation: OperationElement) -> dict[str, float]:
        """Return how much of each aspect is there, from 0 to 1; one that does not arise is left out."""
        found: dict[str, float | None] = {
            "summary": float(bool(operation.text("summary").strip())),
            "description": float(_explains(operation)),
            "parameters": _told(operation.parameters),
            "examples": self._showing.share(operation),
            "errors": _errors(operation),
            "auth": float(self._tells_who(operation)),
        }
        return {name: share for name, share in found.items() if share is not None}

    def _tells_who(self, operation: OperationElement) -> bool:
        """Tell whether it is written who may call, be it everybody, by schemes that are declared."""
        written = self._told_for_all or operation.node.has("security")
        return written and all(name in self._schemes for needed in operation.security for name in needed)


def _explains(operation: OperationElement) -> bool:
    """Tell whether there is a description that says more than the summary."""
    description = operation.text("description").strip()
    return bool(description) and description.rstrip(".") != operation.text("summary").strip().rstrip(".")


def _told(parameters: tuple[ParameterElement, ...]) -> float | None:
    if not parameters:
        return None
    texts = [one.node.mapping.get("description") or one.schema_value.get("description") for one in parameters]
    return _mean(isinstance(text, str) and bool(text.strip()) for text in texts)


def _errors(operation: OperationElement) -> float:
    """Return 1 where an error that consumers cause is declared with a text and a body, half without either."""
    declared = [one for one in error_answers(operation) if one.code[:1] == "4" or one.code == "default"]
    if not declared:
        return 0.0
    described = any(
        str(one.node.mapping.get("description") or "").strip()
        and (operation.method == "HEAD" or any(media.schema for media in one.media))
        for one in declared
    )
    return 1.0 if described else _HALF
