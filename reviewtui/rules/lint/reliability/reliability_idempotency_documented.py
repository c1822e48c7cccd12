from __future__ import annotations

import re

from reviewtui.formats.elements import ApiElement, OperationElement, ParameterElement
from reviewtui.model import Level
from reviewtui.rules.lint.failures import foresees
from reviewtui.rules.rule import Example, each, rule

_EXPLAINED = re.compile(r"hour|day|minute|expire|conflict|different|mismatch|409|422", re.IGNORECASE)
_LONGEST = 5_000
_NAMES = frozenset({"idempotency-key", "x-idempotency-key"})


def _is_key(parameter: ParameterElement) -> bool:
    return parameter.where == "header" and parameter.name.lower() in _NAMES


def _callers(api: ApiElement) -> dict[tuple[str, str], list[OperationElement]]:
    """Return the operations that take each key, by the address of the key."""
    found: dict[tuple[str, str], list[OperationElement]] = {}
    for operation in api.operations:
        for parameter in filter(_is_key, operation.parameters):
            found.setdefault(parameter.node.address, []).append(operation)
    return found


@rule(
    id="reliability-idempotency-documented",
    title="A key makes calls safe to repeat, and nothing says how.",
    level=Level.INFO,
    when=each(ParameterElement, where=_is_key, among=_callers),
    heuristic=True,
    gathered=True,
    why="Clients must know how long a key is kept, and what comes back when it is in use or came with other content.",
    fix="Describe how long keys are kept, and answer 409 while the first call runs and 422 for other content.",
    lesson="What does a client get that sends the same key with another amount?",
    references=("https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/",),
    example=Example(
        scope="operation",
        base="""
            parameters:
              - {name: Idempotency-Key, in: header, schema: {type: string}}  # finding
            responses: {"201": {description: Created}}
        """,
        head="""
            parameters:
              - {name: Idempotency-Key, in: header, schema: {type: string}}
            responses:
              "201": {description: Created}
              "409": {description: The first call with this key still runs}
              "422": {description: The key was sent with other content}
        """,
    ),
)
def reliability_idempotency_documented(parameter: ParameterElement, callers: list[OperationElement]) -> str | None:
    if all(foresees(operation, "409", "422") for operation in callers):
        return None
    text = parameter.node.mapping.get("description")
    if isinstance(text, str) and _EXPLAINED.search(text[:_LONGEST]):
        return None
    return "does not say how long keys are kept, nor what becomes of one that is sent twice"
