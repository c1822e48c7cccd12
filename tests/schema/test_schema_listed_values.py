"""Values of long lists are looked up by what they are, and two are one exactly where JSON says that they are equal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from reviewtui.model import JsonValue
from reviewtui.schema.equality import equal, identity
from tests.formats.documents import facts, only, returns

SCALARS = some.sampled_from([None, True, False, 0, 1, 1.0, -0.0, 1.5, 10**400, "", "1", "true", "0x1", 2**61 - 1])
VALUES: some.SearchStrategy[JsonValue] = some.recursive(
    SCALARS, lambda below: some.lists(below, max_size=2) | some.dictionaries(some.sampled_from("ab"), below, max_size=2)
)


@given(one=VALUES, other=VALUES)
def test_values_are_known_by_the_same_exactly_where_they_are_equal(one: JsonValue, other: JsonValue) -> None:
    assert (identity(one) == identity(other)) == equal(one, other)


def test_one_new_value_is_found_among_thousands() -> None:
    listed: list[JsonValue] = [f"value-{number}" for number in range(50_000)]
    change = only(returns({"enum": listed}), returns({"enum": [*listed, "new"]}))
    assert (change.before, change.after) == (None, ["new"])


def test_values_with_the_same_hash_cost_no_more_than_others() -> None:
    listed: list[JsonValue] = [number * (2**61 - 1) for number in range(1, 20_000)]
    assert facts(returns({"enum": listed}), returns({"enum": [*reversed(listed)]})) == [
        ("enum", "changed", "order", "annotates")
    ]
