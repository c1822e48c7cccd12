from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-property-deprecated-while-required",
    title="A property is deprecated that every request must have.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.PROPERTY, "deprecated-while-required", direction=REQUEST),
    why="Clients are asked to stop sending what makes their requests valid.",
    fix="Take the property out of `required` first, and deprecate it then.",
    lesson="How would a client that follows your advice look to your server today?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-deprecated",),
    no_mirror="A response may keep what it deprecates for as long as it likes.",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            required: [note]
            properties:
              note: {type: string}
        """,
        head="""
            type: object
            required: [note]
            properties:
              note: {type: string, deprecated: true, x-sunset: "2027-06-30"}  # finding
        """,
    ),
)
def request_property_deprecated_while_required(change: Change) -> str:
    return f"{what(change)} is deprecated and still required: clients cannot stop sending it."
