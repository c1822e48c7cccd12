"""What design rules know of answers: which calls they are given to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewtui.formats.elements import ApiElement, OperationElement

    Answers = dict[tuple[str, str], OperationElement]

_WRITING = frozenset({"POST", "PUT", "PATCH", "DELETE"})


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
