from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.lifecycle import stability_lowered
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="schema-stability-lowered",
    title="A value promises less stability than before.",
    verdict=Verdict.BREAKING,
    layer=Layer.SEMANTIC,
    when=changed(Kind.SCHEMA, "stability"),
    why="Code was written because the value was said to stay as it is.",
    fix="Keep the level, and try new things in a new property.",
    lesson="Who can still rely on what, after this change?",
    references=("https://google.aip.dev/181",),
    mirror="schema-stability-raised",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              note: {type: string, x-stability-level: stable}
        """,
        head="""
            type: object
            properties:
              note: {type: string, x-stability-level: alpha}  # finding
        """,
    ),
)
def schema_stability_lowered(change: Change) -> str | None:
    if not stability_lowered(change):
        return None
    return f"The stability of {what(change)} goes {differs(change)}: it now promises less."
