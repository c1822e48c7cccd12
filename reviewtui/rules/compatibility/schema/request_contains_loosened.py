from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import differs, keyword, what


@rule(
    id="request-contains-loosened",
    title="A list in a request is freer in which items it must hold.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "contains", "minContains", "maxContains", direction=REQUEST, effect=Effect.WIDENS),
    why="Lists that held them are accepted as before.",
    fix="Say what happens without them.",
    lesson="Did anything rely on the item being there?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-contains",),
    mirror="response-contains-loosened",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              lines: {type: array, contains: {const: total}}
        """,
        head="""
            type: object
            properties:
              lines: {type: array}  # finding
        """,
    ),
)
def request_contains_loosened(change: Change) -> str:
    return f"{what(change)} is freer in what it must hold ({keyword(change)} {differs(change)})."
