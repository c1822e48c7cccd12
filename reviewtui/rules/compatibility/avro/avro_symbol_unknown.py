from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import either, what


@rule(
    id="avro-symbol-unknown",
    title="An enum holds a symbol that its readers do not know.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.AVRO, "symbol"),
    why="Avro refuses a symbol that the reader lacks, unless the reader's enum has a default.",
    fix="Give the enum a default, deploy the readers, and then write the new symbol.",
    lesson="Does the enum of every reader have a default?",
    references=("https://avro.apache.org/docs/1.12.0/specification/#schema-resolution",),
    no_mirror="Symbols that only readers know never come.",
    example=Example(
        scope="avro-received",
        base="""
            type: record
            name: Order
            fields:
              - {name: state, type: {type: enum, name: State, symbols: [NEW, PAID]}}
        """,
        head="""
            type: record
            name: Order
            fields:
              - {name: state, type: {type: enum, name: State, symbols: [NEW]}}  # finding
        """,
    ),
    formats=("asyncapi", "avro"),
)
def avro_symbol_unknown(change: Change) -> str:
    return (
        f"The symbols of {what(change)} changed: readers do not know {either(change.before or change.after)}, "
        "and have no default."
    )
