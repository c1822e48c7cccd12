from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="avro-field-removed",
    title="A record lost a field, and can still be read.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=removed(Kind.AVRO, "field"),
    why="Readers skip a field that they do not know, or take the default for one that does not come.",
    fix="See that nobody relies on what the field told.",
    lesson="What do consumers take the default for?",
    references=("https://avro.apache.org/docs/1.12.0/specification/#schema-resolution",),
    mirror="avro-field-added",
    example=Example(
        scope="avro-received",
        base="""
            type: record
            name: Order
            fields:
              - {name: id, type: string}
              - {name: total, type: long, default: 0}  # finding
        """,
        head="""
            type: record
            name: Order
            fields:
              - {name: id, type: string}
        """,
    ),
    formats=("asyncapi", "avro"),
)
def avro_field_removed(change: Change) -> str:
    return f"{what(change)} is gone; readers skip it, or take its default."
