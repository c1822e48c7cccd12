from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import either, what


@rule(
    id="avro-branch-unreadable",
    title="A union holds a type that its readers do not have.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.AVRO, "branch"),
    why="As soon as such a value comes, reading fails.",
    fix="Add the type to the readers first, and write it afterwards.",
    lesson="Can the readers be deployed before the writers?",
    references=("https://avro.apache.org/docs/1.12.0/specification/#schema-resolution",),
    no_mirror="Types that only readers know are never met.",
    example=Example(
        scope="avro-received",
        base="""
            type: record
            name: Order
            fields:
              - {name: note, type: ["null", string]}
        """,
        head="""
            type: record
            name: Order
            fields:
              - {name: note, type: ["null"]}  # finding
        """,
    ),
    formats=("asyncapi", "avro"),
)
def avro_branch_unreadable(change: Change) -> str:
    return f"{what(change)} may be written as {either(change.before or change.after)}, which its readers do not know."
