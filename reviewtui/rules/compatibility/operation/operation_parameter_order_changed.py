from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import listed


@rule(
    id="operation-parameter-order-changed",
    title="The parameters of an operation stand in another order.",
    verdict=Verdict.INFO,
    layer=Layer.SOURCE,
    when=changed(Kind.OPERATION, "parameter-order"),
    why="Nothing changes on the wire; generated methods whose arguments go by position swap them unnoticed.",
    fix="Keep the order, and append new parameters at the end.",
    lesson="Which generated client would still compile and send the wrong value?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#operation-object",),
    no_mirror="Both ways are the same swap.",
    example=Example(
        scope="operation",
        base="""
            parameters:
              - {name: from, in: query, schema: {type: string}}
              - {name: to, in: query, schema: {type: string}}
            responses: {"200": {description: OK}}
        """,
        head="""
            parameters:  # finding
              - {name: to, in: query, schema: {type: string}}
              - {name: from, in: query, schema: {type: string}}
            responses: {"200": {description: OK}}
        """,
    ),
)
def operation_parameter_order_changed(change: Change) -> str:
    return f"The parameters of {change.subject} stand in another order: {listed(change.after, 'name')}."
