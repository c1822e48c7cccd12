from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule
from reviewtui.rules.words import bare, listed


@rule(
    id="component-added",
    title="A named part of the description is new.",
    verdict=Verdict.INFO,
    layer=Layer.SOURCE,
    when=added(Kind.COMPONENT),
    why="Only what is used can be felt by a client, and that is reported where it is used.",
    fix="Use it, or leave it out.",
    lesson="Is there already a part that says the same?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#components-object",),
    mirror="component-removed",
    example=Example(
        scope="components",
        base="""
            schemas:
              Order: {type: object}
        """,
        head="""
            schemas:
              Order: {type: object}
              Invoice: {type: object}  # finding
        """,
    ),
)
def component_added(change: Change) -> str:
    return f"New among the {bare(change.fact)}: {listed(change.after, 'name')}."
