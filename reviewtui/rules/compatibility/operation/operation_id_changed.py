from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="operation-id-changed",
    title="An operation has another operationId.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=changed(Kind.OPERATION, "operationId"),
    why=(
        "Generated clients name their methods after it, and links refer to it: code written against the old "
        "name does not compile."
    ),
    fix="Keep the old id; an id is a name for machines and need not be pretty.",
    lesson="Who spells this name, apart from you?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#operation-object",),
    no_mirror="Renaming it back is the same offence.",
    example=Example(
        scope="operation",
        base="""
            operationId: list
            responses: {"200": {description: OK}}
        """,
        head="""
            operationId: listOrders  # finding
            responses: {"200": {description: OK}}
        """,
    ),
)
def operation_id_changed(change: Change) -> str | None:
    if change.before is None or change.after is None:
        return None
    return (
        f"The operationId of {change.subject} is now {quote(change.after)} ({quote(change.before)} before): "
        "generated method names follow it."
    )
