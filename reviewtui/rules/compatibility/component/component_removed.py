from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import bare, listed


@rule(
    id="component-removed",
    title="A named part of the description is gone.",
    verdict=Verdict.INFO,
    layer=Layer.SOURCE,
    when=removed(Kind.COMPONENT),
    why="No call changes by the name; generated clients lose the class that was named after it.",
    fix="Keep the name if you ship generated clients.",
    lesson="Which code spells this name?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#components-object",),
    mirror="component-added",
    example=Example(
        scope="components",
        base="""
            schemas:
              Order: {type: object}
              Invoice: {type: object}  # finding
        """,
        head="""
            schemas:
              Order: {type: object}
        """,
    ),
)
def component_removed(change: Change) -> str | None:
    if change.fact == "definitions":  # of schemas that others refer to
        return None
    return (
        f"Gone from the {bare(change.fact)}: {listed(change.before, 'name')}. Generated clients lose what was named so."
    )
