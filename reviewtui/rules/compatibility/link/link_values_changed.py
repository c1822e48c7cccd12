from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="link-values-changed",
    title="A link takes the values that it passes on from elsewhere.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.LINK, "values"),
    why="Clients that follow the link by its description send another value, or look for one that is not there.",
    fix="Keep the values of the old link, and add the new one under another name.",
    lesson="Is the value still where old clients look for it?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#link-object",),
    no_mirror="Turning it back is the same offence.",
    example=Example(
        scope="paths",
        base="""
            /orders/{id}:
              get:
                operationId: readOrder
                responses:
                  "200":
                    description: OK
                    links:
                      next:
                        operationId: readOrder
                        parameters: {id: "$response.body#/next"}  # finding
        """,
        head="""
            /orders/{id}:
              get:
                operationId: readOrder
                responses:
                  "200":
                    description: OK
                    links:
                      next:
                        operationId: readOrder
                        parameters: {id: "$response.body#/links/next"}  # finding
        """,
    ),
)
def link_values_changed(change: Change) -> str:
    return f"{what(change)} passes on other values ({differs(change)})."
