"""Counts, lists and names read as people write them."""

from __future__ import annotations

import pytest

from reviewtui.counting import counted
from reviewtui.records.wording import api_name, listed


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("apis/orders/openapi.yaml", "orders"),
        ("apis/orders/v2/openapi.yaml", "orders"),
        ("petstore.json", "petstore"),
        ("openapi/spec3.yaml", "the API"),
        ("openapi.yaml", "the API"),
        ("specs/payments.v1.yaml", "payments"),
        ("", "the API"),
    ],
)
def test_an_api_is_called_by_the_telling_part_of_its_path(path: str, name: str) -> None:
    assert api_name(path) == name


def test_a_list_names_the_first_and_counts_the_rest() -> None:
    assert listed([], 3) == ""
    assert listed(["a"], 3) == "a"
    assert listed(["a", "b", "c"], 3) == "a, b and c"
    assert listed(["a", "b", "c", "d"], 3) == "a, b, c and 1 more"


def test_one_is_not_many() -> None:
    assert counted(1, "operation") == "1 operation"
    assert counted(1204, "operation") == "1,204 operations"
