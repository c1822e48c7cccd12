"""Names are alike when a person would say so at once, and not when one letter makes another thing of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from reviewtui.formats.names import Alike, alike, spelling, stem, words


@pytest.mark.parametrize(
    ("one", "other"),
    [("userName", "user_name"), ("USER-NAME", "user.name"), ("HTTPStatus", "http_status"), ("data_base", "database")],
)
def test_notations_of_a_name_are_one_spelling(one: str, other: str) -> None:
    assert spelling(one) == spelling(other)


@pytest.mark.parametrize(("one", "other"), [("+1", "-1"), ("-created", "created"), ("v1", "v2"), (">=", "<=")])
def test_signs_and_numbers_tell_names_apart(one: str, other: str) -> None:
    assert spelling(one) != spelling(other)
    assert stem(one) != stem(other)
    assert alike(one, other) is Alike.NOT


@pytest.mark.parametrize(
    ("one", "many"), [("order", "orders"), ("line_item", "lineItems"), ("city", "cities"), ("box", "boxes")]
)
def test_singular_and_plural_share_a_stem(one: str, many: str) -> None:
    assert stem(one) == stem(many)


@pytest.mark.parametrize(("one", "other"), [("address", "adress"), ("receive", "recieve"), ("separate", "seperate")])
def test_a_slip_of_the_pen_is_seen(one: str, other: str) -> None:
    assert alike(one, other) is alike(other, one) is Alike.SLIP
    assert alike(f"{one}_at", f"{other}At") is Alike.SLIP


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("payer", "payee"),
        ("shipped", "skipped"),
        ("include", "exclude"),
        ("enabled", "disabled"),
        ("contact", "contract"),
        ("symmetric", "asymmetric"),
        ("first_name", "last_name"),
        ("created_at", "updated_at"),
        ("max_items", "min_items"),
        ("line1", "line2"),
        ("active", "not_active"),
        ("min", "minute"),
    ],
)
def test_another_thing_is_not_alike(one: str, other: str) -> None:
    assert alike(one, other) is alike(other, one) is Alike.NOT


@pytest.mark.parametrize(
    ("one", "other"), [("email", "email_address"), ("org_id", "organization_id"), ("is_active", "active")]
)
def test_more_and_fewer_words_are_related(one: str, other: str) -> None:
    assert alike(one, other) is alike(other, one) is Alike.RELATED


@given(some.text(max_size=20), some.text(max_size=20))
def test_likeness_has_no_direction(one: str, other: str) -> None:
    assert alike(one, other) is alike(other, one)


def test_what_is_too_long_for_a_name_is_one_word() -> None:
    assert words("aB" * 100_000) == ("aB" * 100_000,)
