"""Broken documents: what is said, where, and that the advice names what was probably meant."""

from __future__ import annotations

import socket

import pytest

from reviewtui.errors import UnreadableError
from reviewtui.formats.openapi.reading import Reader
from reviewtui.formats.openapi.texts import open_description
from reviewtui.formats.openapi.validity import judge_validity
from reviewtui.formats.validation import Validation
from reviewtui.model import Problem
from reviewtui.text import read

GOOD = """\
openapi: 3.0.3
info: {title: Orders, version: "1"}
paths:
  /orders/{id}:
    get:
      operationId: getOrder
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      responses:
        "200": {description: The order.}
components:
  schemas:
    Order: {type: object, properties: {required: {type: string}, type: {type: string}}}
"""
SWAGGER = """\
swagger: "2.0"
info: {title: Orders, version: "1"}
paths:
  /orders:
    post:
      parameters:
        - {name: order, in: body, schema: {type: object}}
      responses:
        200: {description: The order.}
"""


class Files:
    """Files by their paths."""

    def __init__(self, **texts: str) -> None:
        """Take the texts by the stems of their names."""
        self.texts = {f"{name}.yaml": text for name, text in texts.items()}

    def read(self, path: str) -> bytes:
        if path not in self.texts:
            raise UnreadableError("there is no such file", path=path)
        return self.texts[path].encode()


def opened(text: str, **others: str) -> Reader:
    return open_description(Files(**others), read("openapi.yaml", text.encode()))


def said(text: str, level: Validation, base: str | None = None, **others: str) -> list[Problem]:
    return list(judge_validity(opened(text, **others), opened(base) if base else None, level))


def replaced(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, old
    return text.replace(old, new)


@pytest.mark.parametrize("level", Validation)
@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
def test_nothing_is_said_of_a_valid_document(version: str, level: Validation) -> None:
    assert said(replaced(GOOD, "3.0.3", version), level) == []
    assert said(SWAGGER, level) == []


BASIC = [
    (GOOD, 'info: {title: Orders, version: "1"}\n', "", 1, "the document has no `info`", "`title`"),
    (GOOD, "openapi: 3.0.3\n", "", 1, "does not say which version of OpenAPI", "`openapi: 3.0.3`"),
    (GOOD, 'version: "1"', "version: 1", 2, "`version` of `info` must be a text; the value `1` stands there", "quot"),
    (GOOD, "components:", "component:", 11, "`component` is no key", "Did you mean `components`?"),
    (GOOD, "  schemas:", "  schema:", 12, "`schema` is no key that `components` may have", "`schemas`"),
    (GOOD, "    get:", "    gte:", 5, "`gte` is no method or key of a path", "Did you mean `get`?"),
    (GOOD, "    get:", "    GET:", 5, "`GET` is no method or key of a path", "Did you mean `get`?"),
    (GOOD, "  /orders/{id}:", "  orders/{id}:", 4, "does not begin with `/`", "`/orders/{id}`"),
    (GOOD, "name: id,", "name: key,", 5, "`GET /orders/{id}` does not declare the path parameter `id`", "in: path"),
    (GOOD, "name: id,", "name: key,", 8, "declares the path parameter `key`, and the path has no `{key}`", "name"),
    (GOOD, "in: path", "in: pth", 8, "the parameter `id` cannot stand in `pth`", "Did you mean `path`?"),
    (GOOD, "required: true, ", "", 8, "is not marked as required", "required: true"),
    (GOOD, "schema: {type: string}}", "type: string}", 8, "the parameter `id` has no `schema`", "below `schema`"),
    (GOOD, '"200"', '"20O"', 10, "`20O` is no status code", "`200`"),
    (GOOD, "{description: The order.}", "{}", 10, "response `200` of `GET /orders/{id}` has no `descr", "few words"),
    (GOOD, "{description: The order.}", "[]", 10, "must be a mapping; a list stands there", "not read"),
    (GOOD, '      responses:\n        "200": {description: The order.}\n', "", 5, "has no `responses`", "default"),
    (
        GOOD,
        "      operationId: getOrder\n",
        "      security: [{key: []}]\n",
        6,
        "scheme `key`, which is not",
        "Describe",
    ),
    (GOOD, "      operationId: getOrder\n", "      requestBody: {}\n", 6, "the request body of", "content"),
    (SWAGGER, "schema: {type: object}}", "type: object}", 7, "the parameter `order` has no `schema`", "values"),
    (
        SWAGGER,
        "      responses:",
        "        - {name: more, in: body, schema: {}}\n      responses:",
        8,
        "more than one body parameter: `order` and `more`",
        "one schema",
    ),
    (
        SWAGGER,
        "      responses:",
        "        - {name: more, in: formData, type: string}\n      responses:",
        8,
        "has a body parameter and the form field `more`",
        "one body",
    ),
]


@pytest.mark.parametrize(("text", "old", "new", "line", "message", "hint"), BASIC, ids=[row[4] for row in BASIC])
def test_a_flaw_is_told_with_its_line(text: str, old: str, new: str, line: int, message: str, hint: str) -> None:
    found = [one for one in said(replaced(text, old, new), Validation.BASIC) if message in one.message]
    assert [one.line for one in found] == [line]
    assert hint in found[0].hint


TWINS = """\
openapi: 3.0.3
info: {title: Orders, version: "1"}
paths:
  /orders/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: string}}
    get: {operationId: one, responses: {200: {description: ""}}}
  /orders/{key}:
    parameters:
      - {name: key, in: path, required: true, schema: {type: string}}
    get:
      operationId: one
      parameters:
        - {name: X-Id, in: header, schema: {type: string}}
        - {name: x-id, in: header, schema: {type: string}}
      responses: {200: {description: ""}}
"""


@pytest.mark.parametrize("level", [Validation.BASIC, Validation.SCHEMA, Validation.FULL])
def test_what_stands_apart_is_compared(level: Validation) -> None:
    assert [(one.line, one.message) for one in said(TWINS, level)] == [
        (8, "`/orders/{key}` and `/orders/{id}` are the same path: every request matches both"),
        (12, "`GET /orders/{key}` has the `operationId` `one`, which `GET /orders/{id}` has too"),
        (15, "`GET /orders/{key}` lists the header parameter `x-id` twice"),
    ]


def test_what_the_base_had_is_not_told_again() -> None:
    base = replaced(GOOD, "in: path", "in: pth")
    head = replaced("# a new first line\n" + base, '"200"', '"20O"')
    assert [one.message for one in said(head, Validation.BASIC, base)] == [
        "`20O` is no status code: `GET /orders/{id}` answers with it"
    ]
    assert len(said(head, Validation.SCHEMA, base)) > 1


def test_a_parameter_behind_a_dead_reference_is_not_missed() -> None:
    text = replaced(GOOD, "{name: id, in: path, required: true, schema: {type: string}}", "{$ref: other.yaml}")
    assert said(text, Validation.BASIC) == []
    other = "{name: id, in: path, required: true, schema: {type: string}}"
    assert said(text, Validation.BASIC, other=other) == []
    assert [one.path for one in said(text, Validation.BASIC, other=other.replace("true", "false"))] == ["other.yaml"]


SCHEMA = [
    ("type: object", "type: objet", 13, "`objet` is no type: `Order` has it", "Did you mean `object`?"),
    ("type: object", "type: 5", 13, "`type` of `Order` must be the name of a type", "`type: string`"),
    (
        "type: object",
        "type: object, required: yes please",
        13,
        "`required` of `Order` must be a list of names",
        "[name]",
    ),
    ("{description: The order.}", "{description: 5}", 10, "must be a text; the value `5` stands there", "a text"),
    ('"200": {description: The order.}', '"20O": {description: ""}', 10, "`20O` is no key that", "`4XX`"),
    (
        "{description: The order.}",
        "{description: '', content: []}",
        10,
        "`content` of `GET /orders/{id} 200`",
        "mapping",
    ),
    ("in: path", "in: pth", 8, "cannot be the text `pth`", "Did you mean `path`?"),
    ("required: true, ", "", 8, "has no `required`", "Add `required`"),
    ("description: The order.", "desription: The order.", 10, "`desription` is no key", "Did you mean `description`?"),
    ("{type: object,", "{$ref: '#/nowhere',", 13, "the reference `#/nowhere` names nothing", "Correct"),
]


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize(("old", "new", "line", "message", "hint"), SCHEMA, ids=[row[3] for row in SCHEMA])
def test_the_official_schema_is_put_in_words(
    version: str, old: str, new: str, line: int, message: str, hint: str
) -> None:
    text = replaced(replaced(GOOD, "3.0.3", version), old, new)
    found = [one for one in said(text, Validation.SCHEMA) if message in one.message]
    assert [one.line for one in found] == [line]
    assert hint in found[0].hint


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_a_value_of_another_kind_is_told_once(version: str) -> None:
    parameter = "{name: id, in: path, required: true, schema: {type: string}}"
    text = replaced(replaced(GOOD, "3.0.3", version), parameter, f"{parameter}\n        - 5")
    (told,) = said(text, Validation.SCHEMA)
    assert (told.line, "must be a mapping; the value `5`" in told.message) == (9, True)


def test_only_the_first_are_told_and_the_rest_is_counted() -> None:
    codes = "".join(f"        x{number}: {{description: ''}}\n" for number in range(30))
    text = replaced(GOOD, "components:", f"{codes}components:")
    told = said(text, Validation.BASIC)
    assert len(told) == 21
    assert (told[-1].line, told[-1].message) == (31, "and 10 more from here on that the standard does not allow")


def test_a_default_that_its_schema_refuses_is_found_by_the_second_validator() -> None:
    text = replaced(GOOD, "schema: {type: string}}", "schema: {type: integer, default: abc}}")
    assert said(text, Validation.SCHEMA) == []
    (told,) = said(text, Validation.FULL)
    assert (told.line, told.message.startswith("the default of `GET /orders/{id} path id`")) == (8, True)


def test_the_second_validator_reaches_no_network() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/x.yaml"
        text = replaced(GOOD, "schema: {type: string}}", f"schema: {{$ref: '{address}'}}}}")
        told = [one.message for one in said(text, Validation.FULL)]
        with pytest.raises(BlockingIOError):
            server.accept()
    assert any("leads outside the repository" in message for message in told)
    assert any("gave up" in message for message in told)
