from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import stability_lowered
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="schema-stability-raised",
    title="A value promises more stability than before.",
    verdict=Verdict.SAFE,
    layer=Layer.SEMANTIC,
    when=changed(Kind.SCHEMA, "stability"),
    why="It may be relied on from now on.",
    fix="Look at its name, type and limits once more, for they stay now.",
    lesson="What would you change about it if this were the last chance?",
    references=("https://google.aip.dev/181",),
    mirror="schema-stability-lowered",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              note: {type: string, x-stability-level: alpha}
        """,
        head="""
            type: object
            properties:
              note: {type: string, x-stability-level: stable}  # finding
        """,
    ),
)
def schema_stability_raised(change: Change) -> str | None:
    if stability_lowered(change):
        return None
    return f"The stability of {what(change)} goes {differs(change)}: it now promises more."
