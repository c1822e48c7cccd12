from __future__ import annotations

import re
from collections import Counter

from reviewtui.formats.elements import ApiElement, OperationElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import quote

# What a URL takes as it is, in its path or behind its hash.
_SAFE = re.compile(r"[A-Za-z0-9\-._~:/@!$&'()*+,;=]+")


def _called_by_consumers(operation: OperationElement) -> bool:
    return not operation.webhook


def _named(api: ApiElement) -> Counter[str]:
    return Counter(one.text("operationId") for one in api.operations)


@rule(
    id="observability-operation-id",
    title="An operation cannot be told apart by its name.",
    level=Level.ERROR,
    when=each(OperationElement, where=_called_by_consumers, given=_named),
    gathered=True,
    why="Metrics, logs and generated clients know an operation by its `operationId`. Paths are too many to count by.",
    fix="Give each operation an `operationId` of its own, of letters and digits, and never change it.",
    lesson="Under which name does this call stand on your dashboard?",
    references=("https://spec.openapis.org/oas/v3.1.0#operation-object",),
    example=Example(
        scope="paths",
        base="""
            /orders:
              get:  # finding
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders:
              get:
                operationId: listOrders
                responses: {"200": {description: OK}}
        """,
    ),
)
def observability_operation_id(operation: OperationElement, named: Counter[str]) -> str | Said | None:
    name = operation.text("operationId")
    if not name:
        return "has no `operationId`"
    node = operation.node.at("operationId")
    if named[name] > 1:
        return Said(f"shares the `operationId` {quote(name)} with another operation", node)
    if not _SAFE.fullmatch(name):
        return Said(f"has the `operationId` {quote(name)}, which does not fit into a URL", node)
    return None
