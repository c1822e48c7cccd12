from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="operation-id-added",
    title="An operation has got its first operationId.",
    verdict=Verdict.SAFE,
    layer=Layer.SOURCE,
    when=changed(Kind.OPERATION, "operationId"),
    why=(
        "Links and generated clients can name it from now on; generators that made up a name before may use "
        "this one instead."
    ),
    fix="Check what your generated client called it until now.",
    lesson="Would a stranger know from this name what the operation does?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#operation-object",),
    mirror="operation-id-removed",
    example=Example(
        scope="operation",
        base="""
            responses: {"200": {description: OK}}
        """,
        head="""
            operationId: listOrders  # finding
            responses: {"200": {description: OK}}
        """,
    ),
)
def operation_id_added(change: Change) -> str | None:
    if change.before is not None:
        return None
    return f"{change.subject} is now called {quote(change.after)}."
