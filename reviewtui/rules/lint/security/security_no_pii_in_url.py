from __future__ import annotations

from itertools import pairwise

from reviewtui.formats.elements import ParameterElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import words
from reviewtui.rules.rule import Example, each, rule

_LAST = frozenset(
    {"email", "emails", "phone", "ssn", "iban", "msisdn", "passport", "birthday", "birthdate", "surname", "firstname",
     "lastname"}
)  # fmt: skip
_LAST_TWO = frozenset(
    {("email", "address"), ("phone", "number"), ("mobile", "number"), ("first", "name"), ("last", "name"),
     ("family", "name"), ("birth", "date"), ("of", "birth"), ("card", "number"), ("passport", "number"),
     ("security", "number"), ("tax", "id")}
)  # fmt: skip
_WRITTEN = ("string", "array", None)


def _in_url(parameter: ParameterElement) -> bool:
    schema = parameter.schema_value
    return parameter.where in {"query", "path"} and schema.get("type") in _WRITTEN and "enum" not in schema


def _of_numbers(parameter: ParameterElement) -> bool:
    """Return whether phone numbers are what the API deals in, which belong to nobody yet."""
    parts = words(parameter.node.pointer)
    return words(parameter.name)[-2:] == ("phone", "number") and ("phone", "numbers") in pairwise(parts)


def _ends_personal(name: str) -> bool:
    parts = words(name)
    return not _LAST.isdisjoint(parts[-1:]) or parts[-2:] in _LAST_TWO


@rule(
    id="security-no-pii-in-url",
    title="Data about a person is a part of the URL.",
    level=Level.WARN,
    when=each(ParameterElement, where=_in_url),
    heuristic=True,
    why="Proxies, logs and histories keep URLs for years, and nobody deletes from them when a person asks for it.",
    fix="Use an opaque id in the path, and take search terms about people in the body of a POST.",
    lesson="Where would you have to delete this URL if the person asked you to?",
    references=("https://cwe.mitre.org/data/definitions/598.html", "https://gdpr-info.eu/art-5-gdpr/"),
    example=Example(
        scope="paths",
        base="""
            /customers/{email}:
              get:
                parameters:
                  - {name: email, in: path, required: true, schema: {type: string}}  # finding
                responses: {"200": {description: OK}}
        """,
        head="""
            /customers/{id}:
              get:
                parameters:
                  - {name: id, in: path, required: true, schema: {type: string, format: uuid}}
                responses: {"200": {description: OK}}
        """,
    ),
)
def security_no_pii_in_url(parameter: ParameterElement) -> str | None:
    personal = _ends_personal(parameter.name) and not _of_numbers(parameter)
    return "puts data about a person into the URL" if personal else None
