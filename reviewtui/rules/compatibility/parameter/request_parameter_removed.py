from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="request-parameter-removed",
    title="A parameter is gone without having been deprecated.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=removed(Kind.PARAMETER, "", direction=CALL),
    why=(
        "Calls that still send it are refused, or it is ignored without a word: a dropped filter returns more "
        "than was asked for."
    ),
    fix="Keep accepting it, mark it deprecated, and say what happens to calls that send it.",
    lesson="What does the API answer to a call that still carries it?",
    references=("https://docs.github.com/en/rest/about-the-rest-api/breaking-changes",),
    mirror="request-optional-parameter-added",
    example=Example(
        scope="parameter",
        base="""
            - {name: limit, in: query, schema: {type: string}}
            - {name: status, in: query, schema: {type: string}}  # finding
        """,
        head="""
            - {name: limit, in: query, schema: {type: string}}
        """,
    ),
)
def request_parameter_removed(change: Change) -> str:
    return f"{what(change)} is gone: calls that send it are refused, or get an answer that ignores it."
