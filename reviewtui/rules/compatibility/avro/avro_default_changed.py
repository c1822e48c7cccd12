from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="avro-default-changed",
    title="Readers take another default for a field that is missing.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.AVRO, "default"),
    why="Records without the field mean something else from now on, or cannot be read at all.",
    fix="Keep the default: it is part of what old records say.",
    lesson="How many stored records lack the field?",
    references=("https://avro.apache.org/docs/1.12.0/specification/#schema-resolution",),
    no_mirror="A default can be exchanged, come or go: old records change each time.",
    example=Example(
        scope="avro-received",
        base="""
            type: record
            name: Order
            fields:
              - {name: total, type: long, default: 0}
        """,
        head="""
            type: record
            name: Order
            fields:
              - {name: total, type: long, default: 1}  # finding
        """,
    ),
    formats=("asyncapi", "avro"),
)
def avro_default_changed(change: Change) -> str:
    return f"The default of {what(change)} goes {differs(change)}: records without the field mean something else."
