from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import listed, what


@rule(
    id="avro-symbol-read-as-default",
    title="A symbol that readers do not know is read as the default of their enum.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.AVRO, "symbol-default"),
    why="Nothing fails, and consumers take one state for another.",
    fix="Say what the default stands for, and move readers before writers.",
    lesson="What does a consumer do with the default?",
    references=("https://avro.apache.org/docs/1.12.0/specification/#schema-resolution",),
    no_mirror="Where nothing is read as the default there is nothing to tell.",
    example=Example(
        scope="avro-received",
        base="""
            type: record
            name: Order
            fields:
              - {name: state, type: {type: enum, name: State, symbols: [NEW, PAID], default: NEW}}
        """,
        head="""
            type: record
            name: Order
            fields:
              - {name: state, type: {type: enum, name: State, symbols: [NEW], default: NEW}}  # finding
        """,
    ),
    formats=("asyncapi", "avro"),
)
def avro_symbol_read_as_default(change: Change) -> str:
    return (
        f"{listed(change.before or change.after)} of {what(change)} is read as the default of the enum by "
        "those who do not know it."
    )
