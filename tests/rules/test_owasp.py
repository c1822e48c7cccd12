"""Rules name the risk of the OWASP list that they guard against by its page."""

from __future__ import annotations

import pytest

from reviewtui.rules.catalogue import catalogue
from reviewtui.rules.owasp import RISKS, risk_of
from reviewtui.rules.rule import Rule

NAMING = [rule for rule in catalogue().rules if any("owasp.org/API-Security" in one for one in rule.references)]


def test_the_list_has_ten_risks_in_order() -> None:
    assert [risk.id for risk in RISKS] == [f"API{number}:2023" for number in range(1, 11)]


@pytest.mark.parametrize("rule", NAMING, ids=lambda rule: rule.id)
def test_a_rule_that_names_the_list_names_one_risk_of_it(rule: Rule) -> None:
    pages = [one for one in rule.references if "owasp.org/API-Security" in one]

    assert [one.url for one in [risk_of(rule)] if one] == pages


def test_a_text_without_limit_is_consumption_without_restriction() -> None:
    risk = risk_of(catalogue().get("security-string-limit"))

    assert risk is not None
    assert risk.id == "API4:2023"


def test_a_casing_is_no_risk() -> None:
    assert risk_of(catalogue().get("design-property-case")) is None
