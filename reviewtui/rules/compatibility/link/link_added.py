from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="link-added",
    title="An answer points to another operation.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.LINK),
    why="It is a hint; clients that do not follow it lose nothing.",
    fix="Check that the values it passes on are always in the answer.",
    lesson="Can a client follow it with nothing but this answer in hand?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#link-object",),
    mirror="link-removed",
    example=Example(
        scope="paths",
        base="""
            /orders:
              get:
                operationId: listOrders
                responses:
                  "200":
                    description: OK
                    links: {}
            /orders/next:
              get:
                operationId: nextOrders
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders:
              get:
                operationId: listOrders
                responses:
                  "200":
                    description: OK
                    links:
                      next: {operationId: nextOrders}  # finding
            /orders/next:
              get:
                operationId: nextOrders
                responses: {"200": {description: OK}}
        """,
    ),
)
def link_added(change: Change) -> str:
    return f"{what(change)} is new."
