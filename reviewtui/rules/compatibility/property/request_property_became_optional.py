from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-property-became-optional",
    title="A property of a request that had to be sent may now be left out.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.PROPERTY, "required", direction=REQUEST),
    why="Requests that send it are served as before.",
    fix="Say what its absence means.",
    lesson='Is "missing" different from "empty" for the server?',
    mirror="response-property-became-optional",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            required: [note]
            properties:
              sku: {type: string}
              note: {type: string}
        """,
        head="""
            type: object
            properties:
              sku: {type: string}
              note: {type: string}  # finding
        """,
    ),
)
def request_property_became_optional(change: Change) -> str | None:
    if change.after is True:
        return None
    return f"{what(change)} may now be left out."
