from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="path-parameter-renamed",
    title="A parameter inside a path template has another name.",
    verdict=Verdict.INFO,
    layer=Layer.SOURCE,
    when=changed(Kind.PATH, "renamed-parameter"),
    why="The name never travels, so no call changes; generated clients give their argument the new name.",
    fix="Nothing is needed on the wire; tell users of generated clients, or keep the name.",
    lesson="Which names in this description do other people's programs spell out?",
    no_mirror="Renaming it back is the same change.",
    example=Example(
        scope="paths",
        base="""
            /orders/{id}:
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              get:
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders/{orderId}:  # finding
              parameters: [{name: orderId, in: path, required: true, schema: {type: string}}]
              get:
                responses: {"200": {description: OK}}
        """,
    ),
)
def path_parameter_renamed(change: Change) -> str:
    return (
        f"Path {quote(change.before)} is now written {quote(change.after)}: calls stay the same, generated "
        "argument names do not."
    )
