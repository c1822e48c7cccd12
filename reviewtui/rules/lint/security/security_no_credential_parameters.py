from __future__ import annotations

from reviewtui.formats.elements import ParameterElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import words
from reviewtui.rules.rule import Example, each, rule

_SECRET = frozenset(
    {"password", "passwd", "pwd", "passphrase", "userpassword", "secret", "clientsecret", "appsecret", "apisecret",
     "secretkey", "privatekey", "apikey", "apitoken", "accesstoken", "authtoken", "refreshtoken", "idtoken",
     "sessiontoken", "bearertoken", "bearer", "jwt"}
)  # fmt: skip
# Where no type is written it is text; lists of text are meant as well.
_WRITTEN = ("string", "array", None)


def _in_url(parameter: ParameterElement) -> bool:
    return parameter.where in {"query", "path"} and parameter.schema_value.get("type") in _WRITTEN


@rule(
    id="security-no-credential-parameters",
    title="A password, a key or a token is sent as a part of the URL by name.",
    level=Level.ERROR,
    when=each(ParameterElement, where=_in_url),
    heuristic=True,
    why="A URL is copied into logs, bookmarks and other sites' referrers, so the secret in it is soon no secret.",
    fix="Take it in the `Authorization` header, or in the body of a POST, and change what was sent so far.",
    lesson="In how many log files does this value stand by now?",
    references=(
        "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/",
        "https://cwe.mitre.org/data/definitions/598.html",
    ),
    example=Example(
        scope="paths",
        base="""
            /orders:
              get:
                parameters:
                  - {name: access_token, in: query, schema: {type: string}}  # finding
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders:
              get:
                parameters:
                  - {name: page_token, in: query, schema: {type: string}}
                responses: {"200": {description: OK}}
        """,
    ),
)
def security_no_credential_parameters(parameter: ParameterElement) -> str | None:
    secret = "".join(words(parameter.name)) in _SECRET
    return "sends a secret as a part of the URL" if secret else None
