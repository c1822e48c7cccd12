from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule


@rule(
    id="callback-added",
    title="An operation offers a new callback.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.CALLBACK),
    why="Nothing is sent to clients that do not register for it.",
    fix="Say when it is sent, how often it is tried, and how it is signed.",
    lesson="What happens if a client's address is wrong or slow?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#callback-object",),
    mirror="callback-removed",
    example=Example(
        scope="paths",
        base="""
            /orders:
              post:
                responses: {"201": {description: Created}}
                callbacks: {}
        """,
        head="""
            /orders:
              post:
                responses: {"201": {description: Created}}
                callbacks:
                  shipped:  # finding
                    '{$request.body#/url}':
                      post:
                        responses: {"204": {description: Taken}}
        """,
    ),
)
def callback_added(change: Change) -> str:
    return f"{change.subject} is new."
