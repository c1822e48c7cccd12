from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="link-target-changed",
    title="A link leads to another operation.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.LINK, "target"),
    why="Clients that follow the name end up somewhere else.",
    fix="Keep the old link, and add the new one under another name.",
    lesson="Would a client notice that it arrived elsewhere?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#link-object",),
    no_mirror="Turning it back is the same offence.",
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
                      next: {operationId: nextOrders}
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
                      next: {operationId: listOrders}  # finding
            /orders/next:
              get:
                operationId: nextOrders
                responses: {"200": {description: OK}}
        """,
    ),
)
def link_target_changed(change: Change) -> str:
    return f"{what(change)} now leads {differs(change)}."
