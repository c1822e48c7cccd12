from __future__ import annotations

from reviewtui.formats.schema_elements import PropertyElement
from reviewtui.model import JsonValue, Level
from reviewtui.rules.rule import Example, each, rule

_STATES = frozenset({"state", "status"})
# What people switch on and off is theirs to write, and knows no order.
_SWITCH = frozenset(
    {"on", "off", "enabled", "disabled", "enable", "disable", "active", "inactive", "live", "paused", "public",
     "private"}
)  # fmt: skip


def _state(member: PropertyElement) -> bool:
    return member.name.lower() in _STATES and member.owner.origin.response and not _is_switch(member.value["enum"])


def _is_switch(values: JsonValue) -> bool:
    return isinstance(values, list) and all(isinstance(one, str) and one.lower() in _SWITCH for one in values)


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
