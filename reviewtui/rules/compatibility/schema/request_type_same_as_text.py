from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import types, what


@rule(
    id="request-type-same-as-text",
    title="A value that is sent as text has another type, but reads the same.",
    verdict=Verdict.INFO,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "type", direction=REQUEST, effect=Effect.ANNOTATES),
    why='In a URL, a header or a form there are no types: 12 and the text "12" are the same characters.',
    fix="No action; say in the changelog that generated clients ask for another type.",
    lesson="Which place of a request has types, and which has characters only?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#style-values",),
    mirror="response-type-same-as-text",
    example=Example(
        scope="operation",
        base="""
            parameters:
              - {name: tag, in: query, schema: {type: string}}
        """,
        head="""
            parameters:
              - {name: tag, in: query, schema: {type: array, items: {type: string}}}  # finding
        """,
    ),
)
def request_type_same_as_text(change: Change) -> str:
    return (
        f"The type of {what(change)} goes from {types(change.before)} to {types(change.after)}: as text, what "
        "clients send today reads the same."
    )
