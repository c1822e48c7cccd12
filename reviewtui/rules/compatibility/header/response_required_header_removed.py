from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import ANSWER, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="response-required-header-removed",
    title="An answer no longer has a header that was promised.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.HEADER, "required", direction=ANSWER),
    why="Clients read it without asking whether it is there.",
    fix="Keep sending it.",
    lesson="Which decision do clients base on this header?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#header-object",),
    no_mirror="An added header is harmless, required or not.",
    example=Example(
        scope="responses",
        base="""
            "200":
              description: OK
              headers:
                X-Trace: {schema: {type: string}}
                X-Page-Count: {required: true, schema: {type: integer}}  # finding
        """,
        head="""
            "200":
              description: OK
              headers:
                X-Trace: {schema: {type: string}}
        """,
    ),
)
def response_required_header_removed(change: Change) -> str:
    return f"{what(change)} is gone, although it was promised: clients that read it fail."
