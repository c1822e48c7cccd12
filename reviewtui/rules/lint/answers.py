"""What design rules know of answers: which calls they are given to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewtui.formats.elements import ApiElement, OperationElement, ResponseElement
    from reviewtui.schema.node import Node

    Answers = dict[tuple[str, str], OperationElement]

_WRITING = frozenset({"POST", "PUT", "PATCH", "DELETE"})


_GOOD = ("200", "206", "201", "203", "2XX", "2xx")


def success(operation: OperationElement) -> ResponseElement | None:
    """Return the answer that brings back what was asked for or written; None where none does."""
    return next((found for code in _GOOD if (found := operation.answer(code)) is not None), None)


def returned(operation: OperationElement) -> Node | None:
    """Return the schema of what an operation brings back in JSON; None where it brings nothing."""
    response = success(operation)
    media = response.media if response else ()
    return next((one.schema for one in media if one.is_json and one.schema), None)


def to_posts(api: ApiElement) -> Answers:
    """Return the answers to POST by their addresses, each with the first operation that gives it."""
    return _answers(api, frozenset({"POST"}))


def to_writes(api: ApiElement) -> Answers:
    """Return the answers to all that may change something, each with the first operation that gives it."""
    return _answers(api, _WRITING)


def _answers(api: ApiElement, methods: frozenset[str]) -> Answers:
    found: Answers = {}
    for operation in api.operations:
        if operation.method in methods and not operation.webhook:
            for response in operation.responses:
                found.setdefault(response.node.address, operation)
    return found
