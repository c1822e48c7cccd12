"""Of an operation that everybody may call one rule speaks, never two, and of an API that asks nobody one as well."""

from __future__ import annotations

from itertools import product

import pytest

from reviewtui.formats.openapi.surveying import survey_text
from reviewtui.rules.house import House
from reviewtui.rules.lint.hosts import host, is_local, is_placeholder
from reviewtui.rules.linting import put
from reviewtui.rules.loading import design_rules

IDS = (
    "security-declared",
    "security-global-or-operation",
    "security-read-protected",
    "security-write-protected",
)
RULES = [rule for rule in design_rules() if rule.id in IDS]
METHODS = ("get", "head", "post", "put", "patch", "delete")
STATED = ("", "security: []", "security: [{}]", "security: [{login: []}, {}]")


def _told(text: str) -> list[str]:
    asked = put(survey_text(text), RULES, House())
    return [one.rule.id for one in asked for _ in one.offences]


def _description(method: str, stated: str, other: str) -> str:
    lines = [
        "openapi: 3.1.0",
        'info: {title: Orders, version: "1.0"}',
        "paths:",
        "  /orders:",
        f"    {method}:",
        '      responses: {"200": {description: OK}}',
        f"      {stated}",
        "  /others:",
        "    trace:",
        '      responses: {"200": {description: OK}}',
        f"      {other}",
    ]
    return "\n".join(lines)


@pytest.mark.parametrize(("method", "stated"), list(product(METHODS, STATED)))
def test_one_rule_speaks_of_an_operation_that_everybody_may_call(method: str, stated: str) -> None:
    told = _told(_description(method, stated, "security: [{login: []}]"))

    assert len(told) == 1


@pytest.mark.parametrize(("method", "stated"), list(product(METHODS, STATED[:3])))
def test_one_rule_speaks_of_an_api_that_asks_nobody(method: str, stated: str) -> None:
    assert _told(_description(method, stated, "")) == ["security-declared"]


@pytest.mark.parametrize("method", METHODS)
def test_no_rule_speaks_of_what_is_marked_as_public(method: str) -> None:
    described = _description(method, "x-public: true", "security: [{login: []}]")

    assert _told(described) == []


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://api.acme.io/v1", "api.acme.io"),
        ("HTTP://API.ACME.IO:80", "api.acme.io"),
        ("https://user@acme.io/a@b", "acme.io"),
        ("http://[::1]:80/x", "[::1]"),
        ("/v1", ""),
        ("", ""),
    ],
)
def test_the_host_of_an_address(url: str, name: str) -> None:
    assert host(url) == name


@pytest.mark.parametrize("url", ["http://localhost", "ws://127.0.0.1:8080/a", "http://[::1]", "http://app.localhost"])
def test_the_machine_of_the_caller(url: str) -> None:
    assert is_local(url)


@pytest.mark.parametrize("url", ["http://localhost.acme.io", "http://acme.io/localhost", "http://10.0.0.1", "/v1"])
def test_another_machine(url: str) -> None:
    assert not is_local(url)


def test_hosts_that_are_reserved_for_examples() -> None:
    assert is_placeholder("https://api.example.com/v1")
    assert not is_placeholder("https://example.acme.io")
    assert not is_placeholder("https://myexample.com")
