from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="avro-words-changed",
    title="The words, the order or the aliases of an Avro schema differ.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.AVRO, "words"),
    why="Readers resolve by names and types; words are for people.",
    fix="Read the new words once with the eyes of a consumer.",
    lesson="Do the new words describe the records that were written before, too?",
    references=("https://avro.apache.org/docs/1.12.0/specification/#schema-resolution",),
    no_mirror="Words have no better side.",
    example=Example(
        scope="avro-received",
        base="""
            type: record
            name: Order
            fields:
              - {name: id, type: string, doc: Number of the order}
        """,
        head="""
            type: record
            name: Order
            fields:
              - {name: id, type: string, doc: Name of the order}  # finding
        """,
    ),
    formats=("asyncapi", "avro"),
)
def avro_words_changed(change: Change) -> str:
    return f"The words of {what(change)} differ ({differs(change)})."
