from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="link-removed",
    title="An answer no longer points to an operation.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=removed(Kind.LINK),
    why="Clients and tools that follow links stop here.",
    fix="Keep the link while the operation exists.",
    lesson="Is the way to the next operation still described anywhere?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#link-object",),
    mirror="link-added",
    example=Example(
        scope="paths",
        base="""
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
        head="""
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
    ),
)
def link_removed(change: Change) -> str:
    return f"{what(change)} is gone: clients that follow it stop here."
