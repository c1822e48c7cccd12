from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="operation-id-removed",
    title="An operation has lost its operationId.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=changed(Kind.OPERATION, "operationId"),
    why="Generators fall back to a name of their own making, and links that pointed at the id point nowhere.",
    fix="Put the id back.",
    lesson="What will your generated client call this operation tomorrow?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#operation-object",),
    mirror="operation-id-added",
    example=Example(
        scope="operation",
        base="""
            operationId: listOrders  # finding
            responses: {"200": {description: OK}}
        """,
        head="""
            responses: {"200": {description: OK}}
        """,
    ),
)
def operation_id_removed(change: Change) -> str | None:
    if change.after is not None:
        return None
    return (
        f"{change.subject} has lost its operationId {quote(change.before)}: generated method names and links "
        "depended on it."
    )
