from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="avro-change-resolved",
    title="A schema changed in a way that its readers resolve.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.AVRO, "resolved"),
    why="A promotion, an alias, or a wider union or enum on the reader's side leads from the old to the new.",
    fix="Test it with the library in use: aliases are not known to all of them.",
    lesson="Do the libraries of all languages in use resolve it?",
    references=("https://avro.apache.org/docs/1.12.0/specification/#schema-resolution",),
    no_mirror="What cannot be resolved is told by the rule about its kind.",
    example=Example(
        scope="avro-received",
        base="""
            type: record
            name: Order
            fields:
              - {name: total, type: int}
        """,
        head="""
            type: record
            name: Order
            fields:
              - {name: total, type: long}  # finding
        """,
    ),
    formats=("asyncapi", "avro"),
)
def avro_change_resolved(change: Change) -> str:
    return f"{what(change)} differs ({differs(change)}), and readers resolve it."
