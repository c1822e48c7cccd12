from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule


@rule(
    id="operation-added",
    title="An operation is new.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.OPERATION),
    why="Existing calls are untouched; the new operation starts with no users.",
    fix="Give it an operationId, errors and security before the first client depends on it.",
    lesson="Does this operation follow the same conventions as its neighbors?",
    mirror="operation-removed",
    example=Example(
        scope="paths",
        base="""
            /orders:
              get:
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders:
              get:
                responses: {"200": {description: OK}}
              post:  # finding
                responses: {"200": {description: OK}}
        """,
    ),
)
def operation_added(change: Change) -> str:
    return f"{change.subject} is new."
