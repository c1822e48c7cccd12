from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="avro-logical-type-changed",
    title="What a value means goes by another logical type.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.AVRO, "logical-type"),
    why="The bytes can be read, and are taken for another date, another unit or another number of digits.",
    fix="Add a field for the new meaning.",
    lesson="Would anybody notice that a date is read in the wrong unit?",
    references=("https://avro.apache.org/docs/1.12.0/specification/#logical-types",),
    no_mirror="Meanings are exchanged, and no side is milder.",
    example=Example(
        scope="avro-received",
        base="""
            type: record
            name: Order
            fields:
              - {name: at, type: {type: long, logicalType: timestamp-millis}}
        """,
        head="""
            type: record
            name: Order
            fields:
              - {name: at, type: {type: long, logicalType: timestamp-micros}}  # finding
        """,
    ),
    formats=("asyncapi", "avro"),
)
def avro_logical_type_changed(change: Change) -> str:
    return f"The logical type of {what(change)} goes {differs(change)}: the same bytes mean something else."
