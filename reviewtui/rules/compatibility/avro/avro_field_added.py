from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="avro-field-added",
    title="A record has a new field that readers can do without.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.AVRO, "field"),
    why="Readers of the old version leave it out, and those of the new one have a default.",
    fix="Check that the default is what old records mean.",
    lesson="Is the default true of all records that were written before?",
    references=("https://avro.apache.org/docs/1.12.0/specification/#schema-resolution",),
    mirror="avro-field-removed",
    example=Example(
        scope="avro-received",
        base="""
            type: record
            name: Order
            fields:
              - {name: id, type: string}
        """,
        head="""
            type: record
            name: Order
            fields:
              - {name: id, type: string}
              - {name: total, type: long, default: 0}  # finding
        """,
    ),
    formats=("asyncapi", "avro"),
)
def avro_field_added(change: Change) -> str:
    return f"{what(change)} is new; data without it can be read."
