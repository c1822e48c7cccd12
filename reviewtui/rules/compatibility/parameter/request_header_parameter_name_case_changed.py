from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="request-header-parameter-name-case-changed",
    title="The name of a request header is spelled in another case.",
    verdict=Verdict.INFO,
    layer=Layer.WIRE,
    when=changed(Kind.PARAMETER, "name-case", direction=CALL, effect=Effect.ANNOTATES),
    why="Header names compare without case, so every call is understood as before.",
    fix="Nothing has to be done; keep one spelling for the reader's sake.",
    lesson="Which spelling do the other headers follow?",
    references=("https://www.rfc-editor.org/rfc/rfc9110#name-field-names",),
    no_mirror="Spelling it back is the same change.",
    example=Example(
        scope="parameter",
        base="""
            - {name: X-Trace, in: header, schema: {type: string}}
        """,
        head="""
            - {name: x-trace, in: header, schema: {type: string}}  # finding
        """,
    ),
)
def request_header_parameter_name_case_changed(change: Change) -> str:
    return f"{what(change)} is now spelled {quote(change.after)}; header names compare without case."
