from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import ANSWER, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-status-range-narrowed",
    title="An operation names the status codes that a range stood for.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.RESPONSE, "range", direction=ANSWER),
    why="Every code that may still come was one of the range, so that clients are ready for it.",
    fix="Nothing to do; mention it in the changelog.",
    lesson="Which codes of the range did the API ever send?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#responses-object",),
    no_mirror="A range that comes is a new kind of success, or a new error.",
    example=Example(
        scope="responses",
        base="""
            2XX: {description: Done}  # finding
        """,
        head="""
            "200": {description: OK}
            "201": {description: Created}
        """,
    ),
)
def response_status_range_narrowed(change: Change) -> str:
    codes = change.after if isinstance(change.after, list) else []
    return f"{what(change)} is no longer any code of its range but {', '.join(str(code) for code in codes)}."
