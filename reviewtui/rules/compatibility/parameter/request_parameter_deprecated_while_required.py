from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-parameter-deprecated-while-required",
    title="A parameter is deprecated that every call must have.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.PARAMETER, "deprecated-while-required", direction=CALL),
    why="Senders are asked to stop sending what they are refused without: nobody can follow.",
    fix="Make the parameter optional first, then deprecate it.",
    lesson="What should a sender do today to be ready for the day on which it goes?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#parameter-object",),
    no_mirror="A required parameter that is maintained again is nobody's trouble.",
    example=Example(
        scope="parameter",
        base="""
            - {name: status, in: query, required: true, schema: {type: string}}
        """,
        head="""
            - {name: status, in: query, required: true, deprecated: true, x-sunset: "2027-06-30"}  # finding
        """,
    ),
)
def request_parameter_deprecated_while_required(change: Change) -> str:
    return f"{what(change)} is deprecated and still required: senders cannot stop sending it."
