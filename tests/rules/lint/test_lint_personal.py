"""Which names look as if they told of a person."""

from __future__ import annotations

import pytest

from reviewtui.rules.lint.personal import is_personal


@pytest.mark.parametrize(
    "name",
    ["email", "receiptEmail", "dateOfBirth", "first_name_kana", "IBAN", "billing-address", "home_mobile", "tax_id"],
)
def test_names_of_what_people_are_known_by(name: str) -> None:
    assert is_personal(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "name",
        "address",
        "is_email_required",
        "email_verified",
        "phone_number_collection",
        "mobile_rum_session_count_sum",
        "ssh_key_fingerprints",
        "first",
        "nameFirst",
    ],
)
def test_names_of_settings_counts_and_other_things(name: str) -> None:
    assert not is_personal(name)
