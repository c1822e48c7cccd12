from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule


@rule(
    id="json-schema-removed",
    title="A schema is gone.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=removed(Kind.API, "schema"),
    why="Whoever goes by it, or refers to it from elsewhere, finds nothing; nobody can tell here who that is.",
    fix="Keep it as long as anything is written or read by it, or say where its successor stands.",
    lesson="How old is the oldest document that was written by it?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#section-8.2.1",),
    no_mirror="A new schema is one that nobody goes by yet.",
    formats=("jsonschema", "avro"),
    example=Example(
        scope="schema-file",
        base="""
            $schema: https://json-schema.org/draft/2020-12/schema  # finding
            title: OrderPlaced
            type: object
        """,
        head="",
    ),
)
def json_schema_removed(change: Change) -> str:
    return f"{change.subject} is gone: whoever goes by it, or refers to it, finds nothing."
