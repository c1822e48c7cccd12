from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule


@rule(
    id="callback-removed",
    title="An operation no longer sends a callback.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.CALLBACK),
    why="Clients wait for a message that never comes, and notice only by its absence.",
    fix="Keep sending it until every registered client has another way to know.",
    lesson="How long does a client wait before it worries?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#callback-object",),
    mirror="callback-added",
    example=Example(
        scope="paths",
        base="""
            /orders:
              post:
                responses: {"201": {description: Created}}
                callbacks:
                  shipped:  # finding
                    '{$request.body#/url}':
                      post:
                        responses: {"204": {description: Taken}}
        """,
        head="""
            /orders:
              post:
                responses: {"201": {description: Created}}
                callbacks: {}
        """,
    ),
)
def callback_removed(change: Change) -> str:
    return f"{change.subject} is gone: clients that wait for it are never told."
