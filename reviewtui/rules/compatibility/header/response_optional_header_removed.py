from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import ANSWER, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="response-optional-header-removed",
    title="An answer no longer has a header that was described.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=removed(Kind.HEADER, "optional", direction=ANSWER),
    why="Clients may use it all the same: Retry-After to wait, Link to go on, a request id to ask for help.",
    fix="Keep sending it, or measure who reads it.",
    lesson="What would a client do without it: guess, retry, or fail?",
    references=("https://www.rfc-editor.org/rfc/rfc9110#name-response-context-fields",),
    no_mirror="An added header is harmless, required or not.",
    example=Example(
        scope="responses",
        base="""
            "200":
              description: OK
              headers:
                X-Trace: {schema: {type: string}}
                Retry-After: {schema: {type: string}}  # finding
        """,
        head="""
            "200":
              description: OK
              headers:
                X-Trace: {schema: {type: string}}
        """,
    ),
)
def response_optional_header_removed(change: Change) -> str:
    return f"{what(change)} is gone: clients that use it must do without."
