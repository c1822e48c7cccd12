from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import types, what


@rule(
    id="response-type-same-as-text",
    title="A value that comes as text has another type, but reads the same.",
    verdict=Verdict.INFO,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "type", direction=RESPONSE, effect=Effect.ANNOTATES),
    why='In a header there are no types: 12 and the text "12" are the same characters, until other text comes.',
    fix="Say whether anything but numbers will come; generated clients may give the value another type.",
    lesson="What does a client do that reads this text as a number?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#header-object",),
    mirror="request-type-same-as-text",
    example=Example(
        scope="responses",
        base="""
            "200":
              description: OK
              headers:
                X-Rate-Limit: {schema: {type: integer}}
        """,
        head="""
            "200":
              description: OK
              headers:
                X-Rate-Limit: {schema: {type: string}}  # finding
        """,
    ),
)
def response_type_same_as_text(change: Change) -> str:
    return (
        f"The type of {what(change)} goes from {types(change.before)} to {types(change.after)}: as text, what "
        "clients read today stays the same."
    )
