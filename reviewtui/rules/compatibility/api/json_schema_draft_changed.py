from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import bare


@rule(
    id="json-schema-draft-changed",
    title="A schema is written in another draft of JSON Schema.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.API, "draft"),
    why="What is valid is compared under both drafts; tools that read the schema must know the draft.",
    fix="Check the validators of those who use the schema before you publish it.",
    lesson="Which validators read this schema, and which drafts do they know?",
    references=("https://json-schema.org/specification",),
    no_mirror="Going back is the same change.",
    formats=("jsonschema",),
    example=Example(
        scope="schema-file",
        base="""
            $schema: http://json-schema.org/draft-07/schema#
            type: object
        """,
        head="""
            $schema: https://json-schema.org/draft/2020-12/schema  # finding
            type: object
        """,
    ),
)
def json_schema_draft_changed(change: Change) -> str:
    return f"The schema is written in draft {bare(change.after)} of JSON Schema instead of {bare(change.before)}."
