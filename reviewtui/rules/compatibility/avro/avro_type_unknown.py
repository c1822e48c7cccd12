from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="avro-type-unknown",
    title="An Avro schema names a type that it does not define.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.AVRO, "unknown"),
    why="What is not defined in the schema may be defined elsewhere, and cannot be compared here.",
    fix="Define the type in the schema, or refer to the file that does.",
    lesson="Where does the definition come from when the code is built?",
    references=("https://avro.apache.org/docs/1.12.0/specification/#schema-resolution",),
    no_mirror="Nothing can be told of what is not known.",
    example=Example(
        scope="avro-received",
        base="""
            type: record
            name: Order
            fields:
              - {name: at, type: Moment}
        """,
        head="""
            type: record
            name: Order
            fields:
              - {name: at, type: Instant}  # finding
        """,
    ),
    formats=("asyncapi", "avro"),
)
def avro_type_unknown(change: Change) -> str:
    return f"{what(change)} names a type that is not defined in the schema ({differs(change)}): it cannot be compared."
