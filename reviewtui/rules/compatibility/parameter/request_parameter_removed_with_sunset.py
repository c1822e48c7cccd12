from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, removed, rule
from reviewtui.rules.words import quote, trait, what


@rule(
    id="request-parameter-removed-with-sunset",
    title="A parameter is gone whose end had a date.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.PARAMETER, "sunset", direction=CALL),
    why="Senders were promised the parameter until that day; before it, taking the parameter away breaks a promise.",
    fix="Read the parameter until the day has come, and look at the traffic before you stop.",
    lesson="Has the day come, and what does the traffic of that day say?",
    references=("https://www.rfc-editor.org/rfc/rfc8594",),
    no_mirror="Only a removal can have been announced.",
    example=Example(
        scope="parameter",
        base="""
            - {name: limit, in: query, schema: {type: string}}
            - {name: status, in: query, deprecated: true, x-sunset: "2027-06-30", schema: {type: string}}  # finding
        """,
        head="""
            - {name: limit, in: query, schema: {type: string}}
        """,
    ),
)
def request_parameter_removed_with_sunset(change: Change) -> str:
    sunset = quote(trait(change.before, "sunset"))
    return f"{what(change)} (deprecated, sunset {sunset}) is gone: calls that still send it lose its effect."
