from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-parameter-empty-value-allowed",
    title="A parameter may now be sent without a value.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.PARAMETER, "allowEmptyValue", direction=CALL),
    why="Calls that give a value are read as before.",
    fix="Say what the empty value means, or use a boolean instead.",
    lesson="Is an empty value the same as no parameter at all?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#parameter-object",),
    mirror="request-parameter-empty-value-refused",
    example=Example(
        scope="parameter",
        base="""
            - {name: verbose, in: query, schema: {type: string}}
        """,
        head="""
            - {name: verbose, in: query, allowEmptyValue: true, schema: {type: string}}  # finding
        """,
    ),
)
def request_parameter_empty_value_allowed(change: Change) -> str | None:
    if change.after is not True:
        return None
    return f"{what(change)} may now be sent empty."
