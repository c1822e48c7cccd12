from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import listed


@rule(
    id="callback-expression-changed",
    title="The address of a callback is taken from another place.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.CALLBACK, "expression"),
    why="Clients put their address where it was read before; the API now looks elsewhere and calls nobody.",
    fix="Read both places.",
    lesson="What does the API do when it finds no address?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#callback-object",),
    no_mirror="Going back is the same offence.",
    example=Example(
        scope="paths",
        base="""
            /orders:
              post:
                responses: {"201": {description: Created}}
                callbacks:
                  shipped:
                    '{$request.body#/url}':
                      post:
                        responses: {"204": {description: Taken}}
        """,
        head="""
            /orders:
              post:
                responses: {"201": {description: Created}}
                callbacks:
                  shipped:  # finding
                    '{$request.body#/callbackUrl}':
                      post:
                        responses: {"204": {description: Taken}}
        """,
    ),
)
def callback_expression_changed(change: Change) -> str:
    return (
        f"The address of {change.subject} is now taken from {listed(change.after, 'name')} instead of "
        f"{listed(change.before, 'name')}."
    )
