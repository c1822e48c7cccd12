from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import ANSWER, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="default-response-removed",
    title="An operation no longer describes the answers that it does not list.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=removed(Kind.RESPONSE, "default", direction=ANSWER),
    why="Clients read unlisted errors by this shape, and nothing promises it any more.",
    fix="Put the default response back.",
    lesson="What do clients parse when something unexpected goes wrong?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#responses-object",),
    mirror="default-response-added",
    example=Example(
        scope="responses",
        base="""
            "200": {description: OK}
            "default": {description: OK}  # finding
        """,
        head="""
            "200": {description: OK}
        """,
    ),
)
def default_response_removed(change: Change) -> str:
    return f"{what(change)} is gone: the shape of errors that are not listed is no longer promised."
