from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import listed


@rule(
    id="definition-removed",
    title="A collection of schemas no longer has one of them.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=removed(Kind.COMPONENT, "definitions"),
    why=("The file is there for others to refer to; references from other repositories to this name lead nowhere."),
    fix="Keep the name, and let it refer to what took its place.",
    lesson="Who refers to it from outside?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#section-8.2.4",),
    no_mirror="A schema that came is told like every named part that is new.",
    formats=("jsonschema",),
    example=Example(
        scope="data-schema",
        base="""
            $defs:
              Money: {type: string}
              Name: {type: string}  # finding
        """,
        head="""
            $defs:
              Money: {type: string}
        """,
    ),
)
def definition_removed(change: Change) -> str:
    return f"Gone from the definitions: {listed(change.before, 'name')}. References to it from elsewhere lead nowhere."
