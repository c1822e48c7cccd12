"""What the older standard says of credentials, servers and files in other words, security rules understand too."""

from __future__ import annotations

import pytest

from reviewtui.formats.openapi.surveying import survey_text
from reviewtui.rules.house import House
from reviewtui.rules.linting import put
from reviewtui.rules.loading import design_rules

RULES = {rule.id: rule for rule in design_rules()}
OPENING = """\
swagger: "2.0"
info: {title: Orders, version: "1.0"}
"""


def _minded(rule: str, body: str) -> list[str]:
    (asked,) = put(survey_text(OPENING + body), [RULES[rule]], House())
    return [offence.node.pointer for offence in asked.offences]


def _scheme(written: str) -> str:
    return f"paths: {{}}\nsecurityDefinitions:\n  login: {written}\n"


@pytest.mark.parametrize(
    ("rule", "written"),
    [
        ("security-no-basic", "{type: basic}"),
        ("security-no-key-in-url", "{type: apiKey, in: query, name: key}"),
        ("security-no-implicit", '{type: oauth2, flow: implicit, authorizationUrl: "https://a", scopes: {}}'),
        ("security-no-password-grant", '{type: oauth2, flow: password, tokenUrl: "https://a", scopes: {}}'),
        ("security-short-lived-tokens", '{type: oauth2, flow: accessCode, tokenUrl: "https://a", scopes: {}}'),
        ("security-scheme-described", "{type: basic}"),
    ],
)
def test_a_scheme_is_minded(rule: str, written: str) -> None:
    assert _minded(rule, _scheme(written)) == ["/securityDefinitions/login"]


def test_addresses_of_a_login_stand_at_the_scheme() -> None:
    written = '{type: oauth2, flow: application, tokenUrl: "http://id.acme.io/token", scopes: {}}'

    assert _minded("security-oauth-https", _scheme(written)) == ["/securityDefinitions/login/tokenUrl"]


def test_a_machine_is_not_asked_to_renew_tokens() -> None:
    written = '{type: oauth2, flow: application, tokenUrl: "https://id.acme.io/token", scopes: {}}'

    assert _minded("security-short-lived-tokens", _scheme(written)) == []


def test_a_token_is_no_bare_key_where_the_standard_knows_no_other_way_to_write_it() -> None:
    body = """\
security: [{login: []}]
paths:
  /orders:
    post: {responses: {"200": {description: OK}}}
securityDefinitions:
  login: {type: apiKey, in: header, name: Authorization}
"""

    assert _minded("security-api-key-only", body) == []
    assert _minded("security-api-key-only", body.replace("Authorization", "X-Key")) == ["/paths/~1orders/post"]


def test_each_way_to_the_host_is_a_server() -> None:
    body = "host: api.acme.io\nschemes: [https, http]\npaths: {}\n"

    assert _minded("security-https-servers", body) == ["/schemes/1"]


@pytest.mark.parametrize("rule", ["security-server-environment", "security-server-internal-flag"])
def test_a_server_without_an_object_of_its_own_can_say_nothing_of_itself(rule: str) -> None:
    assert _minded(rule, "host: api.acme.io\nschemes: [https, http]\npaths: {}\n") == []


def test_a_file_in_a_form_is_an_upload() -> None:
    body = """\
paths:
  /pictures:
    post:
      consumes: [multipart/form-data]
      parameters:
        - {name: picture, in: formData, type: file}
      responses: {"200": {description: OK}}
"""

    assert len(_minded("security-file-upload-limits", body)) == 1
