from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="request-parameter-style-changed",
    title="The values of a parameter are written in another style.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PARAMETER, "style", direction=CALL),
    why="Lists and objects are cut at other characters: the API reads something else than the client wrote.",
    fix="Accept both forms, or add a parameter with a new name.",
    lesson="What does the API read when an old client sends two values?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#style-values",),
    no_mirror="Going back to the old style is the same offence.",
    example=Example(
        scope="parameter",
        base="""
            - {name: ids, in: query, style: form, explode: false, schema: {type: array}}
        """,
        head="""
            - {name: ids, in: query, style: pipeDelimited, explode: false, schema: {type: array}}  # finding
        """,
    ),
)
def request_parameter_style_changed(change: Change) -> str:
    return (
        f"{what(change)} is written in style {quote(change.after)} instead of {quote(change.before)}: lists "
        "and objects of old clients are misread."
    )
