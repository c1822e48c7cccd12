from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="avro-type-changed",
    title="A type was exchanged for one that cannot read it.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.AVRO, "type"),
    why="Avro promotes int to long, float and double, and string to bytes, and little else.",
    fix="Add a field of the new type under another name, and keep the old one.",
    lesson="Which stored data would have to be written anew?",
    references=("https://avro.apache.org/docs/1.12.0/specification/#schema-resolution",),
    no_mirror="A promotion can be undone for nobody: the other way it is an exchange too.",
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
              - {name: id, type: long}  # finding
        """,
    ),
    formats=("asyncapi", "avro"),
)
def avro_type_changed(change: Change) -> str:
    return (
        f"The type of {what(change)} goes {differs(change)}: neither promotion nor alias leads from what is "
        "written to what is read."
    )
