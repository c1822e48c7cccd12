"""Which casing a description has of its own: that of more than half of the names that can tell."""

from __future__ import annotations

import pytest

from reviewtui.rules.casing import CASINGS, fits, majority


@pytest.mark.parametrize(
    ("names", "casing"),
    [
        (["order_id", "created_at", "shopName"], "snake"),
        (["orderId", "orderId", "created_at"], "camel"),
        (["order-id", "created_at", "shopName"], "any"),
        (["order_id", "shopName"], "any"),
        (["OrderID", "Shops", "created_at"], "pascal"),
        (["ID", "shopName"], "camel"),
        (["id", "name"], "any"),
        ([], "any"),
    ],
)
def test_more_than_half_of_the_telling_names_decide(names: list[str], casing: str) -> None:
    assert majority(names) == casing


def test_a_word_that_is_no_casing_accepts_every_name() -> None:
    assert fits("TLS 1.2", "any")
    assert not any(fits("TLS 1.2", casing) for casing in CASINGS)
