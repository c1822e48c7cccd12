from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="avro-fixed-size-changed",
    title="Bytes of a fixed number have another number.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.AVRO, "size"),
    why="The number of bytes is not written, so that all that follows is read at the wrong place.",
    fix="Add a type of another name for the new size.",
    lesson="Could the value be `bytes`, which say their length?",
    references=("https://avro.apache.org/docs/1.12.0/specification/#schema-resolution",),
    no_mirror="Longer and shorter are equally wrong for a reader.",
    example=Example(
        scope="avro-received",
        base="""
            type: record
            name: Order
            fields:
              - {name: hash, type: {type: fixed, name: Hash, size: 16}}
        """,
        head="""
            type: record
            name: Order
            fields:
              - {name: hash, type: {type: fixed, name: Hash, size: 32}}  # finding
        """,
    ),
    formats=("asyncapi", "avro"),
)
def avro_fixed_size_changed(change: Change) -> str:
    return f"The size of {what(change)} goes {differs(change)}: it cannot be read."
