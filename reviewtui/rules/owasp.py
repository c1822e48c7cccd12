"""The ten risks of the OWASP API Security Top 10 of 2023, and the one that a rule guards against."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reviewtui.rules.rule import Rule

_EDITION = "https://owasp.org/API-Security/editions/2023/en/"


class Risk(NamedTuple):
    """One item of the list; rules name it by referring to its page."""

    id: str
    title: str
    page: str

    @property
    def url(self) -> str:
        """The address of its page."""
        return f"{_EDITION}{self.page}/"


RISKS = (
    Risk("API1:2023", "Broken Object Level Authorization", "0xa1-broken-object-level-authorization"),
    Risk("API2:2023", "Broken Authentication", "0xa2-broken-authentication"),
    Risk("API3:2023", "Broken Object Property Level Authorization", "0xa3-broken-object-property-level-authorization"),
    Risk("API4:2023", "Unrestricted Resource Consumption", "0xa4-unrestricted-resource-consumption"),
    Risk("API5:2023", "Broken Function Level Authorization", "0xa5-broken-function-level-authorization"),
    Risk(
        "API6:2023",
        "Unrestricted Access to Sensitive Business Flows",
        "0xa6-unrestricted-access-to-sensitive-business-flows",
    ),
    Risk("API7:2023", "Server Side Request Forgery", "0xa7-server-side-request-forgery"),
    Risk("API8:2023", "Security Misconfiguration", "0xa8-security-misconfiguration"),
    Risk("API9:2023", "Improper Inventory Management", "0xa9-improper-inventory-management"),
    Risk("API10:2023", "Unsafe Consumption of APIs", "0xaa-unsafe-consumption-of-apis"),
)
"""All items, in the order of the list."""

_BY_URL = {risk.url: risk for risk in RISKS}


def risk_of(rule: Rule) -> Risk | None:
    """Return the risk that a rule guards against: the first whose page it refers to; None where it is another."""
    return next((_BY_URL[reference] for reference in rule.references if reference in _BY_URL), None)
