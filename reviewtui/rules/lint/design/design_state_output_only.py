from __future__ import annotations

from reviewtui.formats.schema_elements import PropertyElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

_STATES = frozenset({"state", "status"})


def _state(member: PropertyElement) -> bool:
    return member.name.lower() in _STATES and member.owner.origin.response


@rule(
    id="design-state-output-only",
    title="Clients may write the state of a thing like any other field.",
    level=Level.INFO,
    heuristic=True,
    when=each(PropertyElement, where=_state, having="enum"),
    gathered=True,
    why=(
        "A state has rules: not every one follows on every other. A field that takes any of them hides what is allowed."
    ),
    fix="Make the state `readOnly`, and move it by actions such as `POST /orders/{id}:cancel`.",
    lesson="May an order go from cancelled back to paid by writing one field?",
    references=("https://google.aip.dev/216",),
    example=Example(
        scope="document",
        base="""
            paths:
              /orders/{id}:
                put:
                  requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
                  responses:
                    "200":
                      description: OK
                      content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}
            components:
              schemas:
                Order:
                  type: object
                  properties:
                    state: {type: string, enum: [open, paid, cancelled]}  # finding
        """,
        head="""
            paths:
              /orders/{id}:
                put:
                  requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
                  responses:
                    "200":
                      description: OK
                      content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}
            components:
              schemas:
                Order:
                  type: object
                  properties:
                    state: {type: string, enum: [open, paid, cancelled], readOnly: true}
        """,
    ),
)
def design_state_output_only(member: PropertyElement) -> str | None:
    return "can be written like any other field" if member.request else None
