from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import ANSWER, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-header-became-required",
    title="A header that could be missing is now always sent.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.HEADER, "required", direction=ANSWER),
    why="Clients may count on it from now on.",
    fix="Make sure that errors and cached answers carry it too.",
    lesson="Does every server behind the gateway send it?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#header-object",),
    mirror="response-header-became-optional",
    example=Example(
        scope="responses",
        base="""
            "200":
              description: OK
              headers:
                ETag: {schema: {type: string}}
        """,
        head="""
            "200":
              description: OK
              headers:
                ETag: {required: true, schema: {type: string}}  # finding
        """,
    ),
)
def response_header_became_required(change: Change) -> str | None:
    if change.after is not True:
        return None
    return f"{what(change)} is now always sent."
