"""Examples become whole documents, and marks become line numbers."""

from __future__ import annotations

import pytest
import yaml

from reviewtui.rules.examples import HOSTS, expand
from reviewtui.rules.rule import Example


def test_a_fragment_is_declared_with_the_margin_of_the_code_around_it() -> None:
    example = Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              a: {type: string}
        """,
        head="",
    )

    assert example.base == "type: object\nproperties:\n  a: {type: string}\n"
    assert not example.head


def test_marks_are_lines_of_the_whole_document() -> None:
    expanded = expand(Example("request-schema", "type: string  # finding\n", "type: string\nmaxLength: 3  # finding\n"))

    assert [expanded.base.split("\n")[line - 1].strip() for line in expanded.base_marks] == ["type: string  # finding"]
    assert [expanded.head.split("\n")[line - 1].strip() for line in expanded.head_marks] == ["maxLength: 3  # finding"]


@pytest.mark.parametrize("scope", sorted(scope for scope, host in HOSTS.items() if host.file == "openapi.yaml"))
def test_a_host_without_a_fragment_is_still_a_document(scope: str) -> None:
    document = yaml.safe_load(expand(Example(scope, "", "")).base)

    assert document["openapi"] == ("3.0.3" if scope == "openapi-3.0" else "3.1.0")


def test_a_schema_stands_where_its_direction_is_known() -> None:
    request = yaml.safe_load(expand(Example("request-schema", "type: string\n", "")).base)
    response = yaml.safe_load(expand(Example("response-schema", "type: string\n", "")).base)

    body = request["paths"]["/orders"]["post"]["requestBody"]["content"]["application/json"]
    answer = response["paths"]["/orders"]["get"]["responses"]["200"]["content"]["application/json"]
    assert body == answer == {"schema": {"type": "string"}}
