from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-null-allowed",
    title="A value in a request may now be null.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "nullable", direction=REQUEST, effect=Effect.WIDENS),
    why="Clients that never send null are served as before.",
    fix="Say what null does, as opposed to leaving the property out.",
    lesson='Does null mean "delete", "unknown" or "as it was"?',
    references=("https://spec.openapis.org/oas/v3.1.1.html#data-types",),
    mirror="response-null-allowed",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              note: {type: string}
        """,
        head="""
            type: object
            properties:
              note: {type: [string, "null"]}  # finding
        """,
    ),
)
def request_null_allowed(change: Change) -> str:
    return f"{what(change)} may now be null."
