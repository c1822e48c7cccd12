"""What came with a change and what stood before, whatever was renamed, moved or put in another order."""

from __future__ import annotations

import pytest

from reviewtui.formats.openapi.surveying import survey_text
from reviewtui.rules.house import House
from reviewtui.rules.linting import Asked, put
from reviewtui.rules.loading import design_rules
from reviewtui.rules.novelty import Before, all_new, all_stood

RULES = {rule.id: rule for rule in design_rules()}
HEADER = 'openapi: 3.0.3\ninfo: {title: Orders, version: "1"}\n'
NO_SUMMARY = "docs-operation-summary"
ENUM = "design-enum-typed"
PASCAL = "design-schema-name-pascal-case"
PARAMETER = "design-path-parameter-case"

ORDER = "order: {type: object, properties: {state: {type: string, enum: [1]}, size: {type: string, enum: [2]}}}"
USED = """paths:
  /orders:
    get: {summary: Orders, responses: {"200": {description: OK, content: {application/json: {schema: %s}}}}}
components:
  schemas:
    %s
"""


def _asked(text: str, rule: str) -> Asked:
    (asked,) = put(survey_text(text), [RULES[rule]], House())
    return asked


def _new(base: str, head: str, rule: str) -> list[str]:
    """Return the pointers of what is new; old and new together are all that the rule minds."""
    before, asked = survey_text(HEADER + base), _asked(HEADER + head, rule)
    parted = Before(before, put(before, [RULES[rule]], House())).part(survey_text(HEADER + head), asked)
    assert sorted(parted.new + parted.stood) == sorted(asked.offences)
    assert asked.offences
    return [offence.node.pointer for offence in parted.new]


def _get(*paths: str, answer: str = "OK") -> str:
    lines = "".join(f'  {path}:\n    get: {{responses: {{"200": {{description: {answer}}}}}}}\n' for path in paths)
    return f"paths:\n{lines}"


def test_what_stood_before_is_not_new() -> None:
    assert _new(_get("/a", "/b"), _get("/b", "/a"), NO_SUMMARY) == []


def test_what_came_is_new() -> None:
    assert _new(_get("/a"), _get("/c", "/a"), NO_SUMMARY) == ["/paths/~1c/get"]


def test_something_else_that_went_does_not_excuse_what_came() -> None:
    base = 'paths: {/a: {post: {responses: {"201": {description: Made}}}}}\n'
    assert _new(base, _get("/b"), NO_SUMMARY) == ["/paths/~1b/get"]


def test_a_variable_of_a_path_may_be_renamed() -> None:
    assert _new(_get("/a/{id}/b"), _get("/a/{orderId}/b"), NO_SUMMARY) == []


def _with_parameters(*names: str) -> str:
    path = "".join(f"/{{{name}}}" for name in names)
    listed = ", ".join(f"{{name: {name}, in: path, required: true, schema: {{type: string}}}}" for name in names)
    return f'paths: {{"/a{path}": {{get: {{parameters: [{listed}], responses: {{"200": {{description: OK}}}}}}}}}}\n'


def test_a_path_parameter_may_be_renamed_for_rules_that_do_not_mind_names() -> None:
    assert _new(_with_parameters("id"), _with_parameters("orderId"), "design-id-url-friendly") == []


def test_a_new_name_of_a_path_parameter_is_new_for_rules_about_names() -> None:
    base, head = _with_parameters("one_name", "two_name", "Third"), _with_parameters("one_name", "two_name", "Other")
    assert _new(base, head, PARAMETER) == ["/paths/~1a~1{one_name}~1{two_name}~1{Other}/get/parameters/2"]


def test_parameters_may_change_their_order() -> None:
    listed = "{name: %s, in: query, schema: {type: string, enum: [%s]}}"
    one, two, three = (listed % (name, value) for name, value in (("a", 1), ("b", 2), ("c", 3)))
    text = 'paths: {/a: {get: {parameters: [%s], responses: {"200": {description: OK}}}}}\n'
    base, head = text % f"{one}, {two}", text % f"{three}, {two}, {one}"
    assert _new(base, head, ENUM) == ["/paths/~1a/get/parameters/0/schema/enum/0"]


def test_what_is_below_a_renamed_component_stood_before() -> None:
    base = USED % ("{$ref: '#/components/schemas/order'}", ORDER)
    head = base.replace("schemas/order", "schemas/Order").replace("    order:", "    Order:")
    assert _new(base, head, ENUM) == []


def test_a_renamed_component_itself_stood_before_unless_its_name_is_minded() -> None:
    base = USED % ("{$ref: '#/components/schemas/order'}", "order: {type: string, enum: [1]}\n    Good: {type: string}")
    head = base.replace("schemas/order", "schemas/purchase").replace("    order:", "    purchase:")
    assert _new(base, head, ENUM) == []
    assert _new(base, head, PASCAL) == ["/components/schemas/purchase"]


def test_what_moves_into_a_component_stood_before() -> None:
    inline = ORDER.partition(": ")[2]
    base = USED % (inline, "Other: {type: string}")
    head = USED % ("{$ref: '#/components/schemas/Order'}", f"Order: {inline}\n    Other: {{type: string}}")
    assert _new(base, head, ENUM) == []


def test_a_property_like_one_that_went_elsewhere_is_new() -> None:
    base = USED % ("{$ref: '#/components/schemas/order'}", ORDER)
    head = USED % (
        "{$ref: '#/components/schemas/bill'}",
        "bill: {type: object, properties: {state: {type: string, enum: [1]}, number: {type: string}}}",
    )
    assert _new(base, head, ENUM) == ["/components/schemas/bill/properties/state/enum/0"]


def test_one_of_two_alike_accounts_for_one_only() -> None:
    listed = "Order: {type: object, properties: {%s}}"
    base = USED % ("{type: object}", listed % "state: {type: string, enum: [1]}")
    head = USED % (
        "{type: object}",
        f"{listed % 'state: {type: string, enum: [1]}'}\n    Other: {{type: string, enum: [1]}}",
    )
    assert _new(base, head, ENUM) == ["/components/schemas/Other/enum/0"]


@pytest.mark.parametrize("rule", [NO_SUMMARY])
def test_with_nothing_to_compare_all_is_new_and_in_the_same_text_nothing(rule: str) -> None:
    asked = _asked(HEADER + _get("/a", "/b"), rule)
    assert (all_new(asked).new, all_new(asked).stood) == (asked.offences, ())
    assert (all_stood(asked).new, all_stood(asked).stood) == ((), asked.offences)
