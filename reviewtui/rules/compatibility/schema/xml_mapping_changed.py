from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="xml-mapping-changed",
    title="A value has another name or place in XML.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "xml"),
    why="Readers and writers of XML look for the old element, attribute or namespace.",
    fix="Keep the XML form, also when the JSON name changes.",
    lesson="Does anybody still use the XML form, and how do you know?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#xml-object",),
    no_mirror="It answers both directions.",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              sku: {type: string, xml: {name: sku}}
        """,
        head="""
            type: object
            properties:
              sku: {type: string, xml: {name: code}}  # finding
        """,
    ),
)
def xml_mapping_changed(change: Change) -> str:
    return f"The XML form of {what(change)} goes {differs(change)}: readers and writers of XML look for the old one."
