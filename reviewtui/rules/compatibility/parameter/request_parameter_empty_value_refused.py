from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-parameter-empty-value-refused",
    title="A parameter may no longer be sent without a value.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.PARAMETER, "allowEmptyValue", direction=CALL),
    why="Calls such as `?verbose=` were legal and may be refused now.",
    fix="Keep accepting the empty value.",
    lesson="Who sends the bare name as a switch?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#parameter-object",),
    mirror="request-parameter-empty-value-allowed",
    example=Example(
        scope="parameter",
        base="""
            - {name: verbose, in: query, allowEmptyValue: true, schema: {type: string}}
        """,
        head="""
            - {name: verbose, in: query, schema: {type: string}}  # finding
        """,
    ),
)
def request_parameter_empty_value_refused(change: Change) -> str | None:
    if change.after is True:
        return None
    return f"{what(change)} may no longer be empty: calls that send only its name may be refused."
