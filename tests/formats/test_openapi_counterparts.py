"""What went and what came look like one where a person would say so, on both sides, and nowhere else."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from reviewtui.formats.openapi.texts import compare_texts
from reviewtui.model import How, JsonValue
from reviewtui.rules.judge import judge
from tests.formats.documents import Mapping, body, document, returns, sends

Hint = tuple[str, str, str, str]
TEXT: Mapping = {"type": "string"}
NUMBER: Mapping = {"type": "number"}
PAYER = "Who pays for the orders"
DETAILS: Mapping = {"type": "object", "properties": {"shade": TEXT, "gloss": NUMBER}}


def of(**properties: JsonValue) -> Mapping:
    """Return an object schema."""
    return {"type": "object", "properties": properties}


def hints(base: str, head: str) -> set[Hint]:
    """Return the guesses as (kind, likeness, before, after), which must be those of both sides."""
    sides: dict[How, set[Hint]] = {How.REMOVED: set(), How.ADDED: set()}
    for change in compare_texts(base, head):
        for one in change.counterparts:
            sides[change.how].add((change.kind.value, one.likeness.value, one.before, one.after))
    strip = {how: {hint[1:] for hint in found} for how, found in sides.items()}
    assert strip[How.REMOVED] == strip[How.ADDED]
    return sides[How.REMOVED]


def of_properties(old: Mapping, new: Mapping) -> set[Hint]:
    """Return the guesses about two objects, which must be the same for what is sent and what comes back."""
    found = hints(sends(old), sends(new))
    assert found == hints(returns(old), returns(new))
    assert hints(sends(new), sends(old)) == {(kind, how, after, before) for kind, how, before, after in found}
    return found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"user_name": TEXT}, {"userName": TEXT}),
        ({"user_name": TEXT}, {"userName": NUMBER}),
        ({"tag": TEXT}, {"tags": {"type": "array", "items": TEXT}}),
        ({"adress": TEXT}, {"address": TEXT}),
        ({"email": TEXT, "age": NUMBER}, {"age": NUMBER, "email_address": TEXT}),
        ({"finish": DETAILS}, {"coating": {**DETAILS, "description": "What it is covered with."}}),
        (
            {"a": {**TEXT, "description": f"{PAYER} of a month."}},
            {"b": {**TEXT, "description": f"{PAYER}\nof a month."}},
        ),
    ],
)
def test_a_renamed_property_is_seen(old: Mapping, new: Mapping) -> None:
    ((before, after),) = {(next(n for n in old if n not in new), next(n for n in new if n not in old))}
    assert of_properties(of(**old), of(**new)) == {("property", "rename", before, after)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"colour": TEXT}, {"weight": TEXT}),
        ({"email": TEXT}, {"email_address": NUMBER}),
        ({"first_name": TEXT}, {"last_name": TEXT}),
        ({"line1": TEXT}, {"line2": TEXT}),
        ({"email": TEXT}, {"email_text": TEXT, "email_link": TEXT}),
        ({"finish": DETAILS, "same": DETAILS}, {"coating": DETAILS, "same": DETAILS}),
        ({"finish": DETAILS}, {"coating": DETAILS, "lining": DETAILS}),
    ],
)
def test_unrelated_properties_are_left_alone(old: Mapping, new: Mapping) -> None:
    assert of_properties(of(**old), of(**new)) == set()


def test_a_property_that_is_nested_now_moved_and_the_way_back_too() -> None:
    flat = of(id=NUMBER, city=TEXT, postcode=TEXT)
    nested = of(id=NUMBER, address=of(city=TEXT, postcode=TEXT))
    moved = {("property", "move", name, f"address.{name}") for name in ("city", "postcode")}
    assert of_properties(flat, nested) == moved


def test_a_property_moves_into_an_object_that_was_there() -> None:
    flat, nested = of(city=TEXT, address=of(street=TEXT)), of(address=of(street=TEXT, city=TEXT))
    assert of_properties(flat, nested) == {("property", "move", "city", "city")}


def test_the_name_of_the_object_may_have_been_part_of_the_name() -> None:
    assert of_properties(of(customer_id=TEXT), of(customer=of(id=TEXT))) == {
        ("property", "move", "customer_id", "customer.id")
    }


@pytest.mark.parametrize(
    ("flat", "nested"),
    [
        (of(id=TEXT), of(owner=of(id=TEXT))),
        (of(city=TEXT), of(address=of(city=NUMBER))),
        (of(city=TEXT), of(address=of(city=TEXT), office=of(city=TEXT))),
    ],
)
def test_a_common_name_another_type_or_two_places_are_no_move(flat: Mapping, nested: Mapping) -> None:
    assert of_properties(flat, nested) == set()


def listed(*values: JsonValue) -> Mapping:
    """Return a schema that lists its values."""
    return of(status={"enum": [*values]})


def test_a_renamed_value_is_seen_by_its_spelling() -> None:
    old, new = listed("IN_PROGRESS", "canceled", "open"), listed("open", "in-progress", "cancelled")
    assert of_properties(old, new) == {
        ("enum", "rename", "IN_PROGRESS", "in-progress"),
        ("enum", "rename", "canceled", "cancelled"),
    }


def test_other_values_are_left_alone() -> None:
    assert of_properties(listed("payer", "+1", "v1", 1), listed("payee", "-1", "v2", "1")) == set()


def asked(*parameters: tuple[str, str, Mapping]) -> str:
    """Return a document with an operation that takes these parameters: place, name, schema."""
    written: JsonValue = [{"in": where, "name": name, "schema": schema} for where, name, schema in parameters]
    return document({"/things": {"get": {"parameters": written, "responses": {}}}})


def test_a_parameter_is_renamed_or_moves_under_another_name() -> None:
    base = asked(("query", "page_size", NUMBER), ("query", "request_id", TEXT), ("query", "colour", TEXT))
    head = asked(("query", "pageSize", NUMBER), ("header", "X-Request-Id", TEXT), ("query", "weight", TEXT))
    assert hints(base, head) == {
        ("parameter", "rename", "query page_size", "query pageSize"),
        ("parameter", "move", "query request_id", "header X-Request-Id"),
    }


def test_a_response_moves_to_another_status_and_a_body_gets_another_name() -> None:
    def answering(code: str, media: str, header: str) -> str:
        answer: Mapping = {
            "description": "",
            "content": {media: {"schema": DETAILS}},
            "headers": {header: {"schema": NUMBER}},
        }
        return document({"/things": {"post": {"responses": {code: answer}}}})

    base = answering("200", "application/json", "X-Rate-Limit")
    assert hints(base, answering("201", "application/json", "X-Rate-Limit")) == {("response", "move", "200", "201")}
    assert hints(base, answering("404", "application/json", "X-Rate-Limit")) == set()
    assert hints(base, answering("200", "text/json", "XRateLimit")) == {
        ("media-type", "rename", "application/json", "text/json"),
        ("header", "rename", "X-Rate-Limit", "XRateLimit"),
    }


def test_a_component_is_renamed() -> None:
    def shop(name: str, other: JsonValue) -> str:
        reference: Mapping = {"$ref": f"#/components/schemas/{name}"}
        named: Mapping = {name: DETAILS, "Other": other}
        answers: Mapping = {"200": {"description": "", **body(reference)}}
        return document({"/things": {"get": {"responses": answers}}}, components={"schemas": named})

    assert hints(shop("Finish", TEXT), shop("Coating", TEXT)) == {("component", "rename", "Finish", "Coating")}
    assert hints(shop("Finish", TEXT), returns(DETAILS, Coating=TEXT, Other=TEXT)) == set()


def test_no_verdict_depends_on_a_guess() -> None:
    base, head = sends(of(user_name=TEXT, city=TEXT)), sends(of(userName=TEXT, address=of(city=TEXT)))
    changes = compare_texts(base, head)
    assert any(change.counterparts for change in changes)
    alone = judge("a.yaml", [replace(change, counterparts=()) for change in changes])
    assert [replace(one, change=replace(one.change, counterparts=())) for one in judge("a.yaml", changes)] == [*alone]


def test_a_schema_that_is_met_with_two_others_is_no_rename() -> None:
    """One removal that looks like two things is not said to be one of them."""

    def shop(first: JsonValue, second: JsonValue) -> str:
        bodies = (("/a", first), ("/b", second))
        paths: Mapping = {path: {"post": {"requestBody": body(schema), "responses": {}}} for path, schema in bodies}
        return document(paths, components={"schemas": {"Thing": of(email=TEXT)}})

    shared: Mapping = {"$ref": "#/components/schemas/Thing"}
    assert hints(shop(shared, shared), shop(of(email_text=TEXT), of(email_link=TEXT))) == set()
    assert hints(shop(shared, shared), shop(of(Email=TEXT), of(Email=TEXT))) == {
        ("property", "rename", "email", "Email")
    }


def test_a_description_compared_with_itself_has_no_counterparts() -> None:
    text = sends(of(user_name=TEXT, userName=TEXT, address=of(city=TEXT), city=TEXT))
    assert compare_texts(text, text) == ()
    assert json.loads(text)
