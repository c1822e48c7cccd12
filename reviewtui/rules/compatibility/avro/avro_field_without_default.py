from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, removed, rule
from reviewtui.rules.words import what


@rule(
    id="avro-field-without-default",
    title="A reader needs a field that is not written, and has no default for it.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=(added(Kind.AVRO, "field-without-default"), removed(Kind.AVRO, "field-without-default")),
    why="Avro refuses to read a record when a field is missing and nothing says what to take instead.",
    fix="Give the field a default, in the version that reads it.",
    lesson="Which records were written before the field was there?",
    references=("https://avro.apache.org/docs/1.12.0/specification/#schema-resolution",),
    no_mirror="With a default the same change can be read.",
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
              - {name: total, type: long}  # finding
        """,
    ),
    formats=("asyncapi", "avro"),
)
def avro_field_without_default(change: Change) -> str:
    came = change.before is None
    how = "is new and has no default: what was written before" if came else "is gone: what is written now"
    return f"{what(change)} {how} cannot be read."
