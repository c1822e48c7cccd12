from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import bare, differs, what


@rule(
    id="delivery-parameter-changed",
    title="A callback or webhook sends a parameter in another way.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.PARAMETER, direction=RESPONSE),
    why="Receivers were written for the old form, and nobody asks them before the next delivery comes.",
    fix="Send the old form beside the new one for a while, or tell every receiver first.",
    lesson="How would a receiver learn about this before it fails?",
    no_mirror="Both ways are the same doubt.",
    example=Example(
        scope="webhooks",
        base="""
            orderShipped:
              post:
                parameters:
                  - {name: X-Event, in: header, schema: {type: string}}
                responses:
                  "204": {description: Taken}
        """,
        head="""
            orderShipped:
              post:
                parameters:
                  - {name: X-Event, in: header, required: true, schema: {type: string}}  # finding
                responses:
                  "204": {description: Taken}
        """,
    ),
)
def delivery_parameter_changed(change: Change) -> str:
    return (
        f"{what(change)} is sent in another way ({bare(change.fact)} {differs(change)}): receivers must be "
        "ready for it."
    )
