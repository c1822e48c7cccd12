"""A rule's example is a fragment; here it becomes two whole documents and the lines that must fire."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reviewtui.rules.rule import Example

REPOSITORY = "repository"
"""The scope of fragments that are several whole descriptions, parted by lines of three hyphens."""

# A comment in YAML and GraphQL, and one in Protobuf.
_MARK = re.compile(r"\s*(?:#|//) finding\s*$")
_FILE = "openapi.yaml"
_OPENING = 'openapi: 3.1.0\ninfo: {title: Orders, version: "1.0"}\n'
_SCHEMES = """\
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
    token: {type: http, scheme: bearer}
    login:
      type: oauth2
      flows:
        clientCredentials:
          tokenUrl: https://id.example.com/token
          scopes: {read: Read orders, write: Change orders}
"""
_ANSWER = '      responses:\n        "200": {description: OK}\n'
_EVENTS = 'asyncapi: 3.0.0\ninfo: {title: Orders, version: "1.0"}\n'
_ORDERS = f"{_EVENTS}channels:\n  orders:\n    address: orders\n    messages:\n"
_USED = 'operations:\n  use: {action: %s, channel: {$ref: "#/channels/orders"}}\n'
_CREDENTIALS = """\
components:
  securitySchemes:
    password: {type: scramSha256}
    certificate: {type: X509}
"""
_CHANNELS = """\
channels:
  orders: {address: orders, messages: {created: {payload: {type: object}}}}
  answers: {address: answers, messages: {done: {payload: {type: object}}}}
"""


@dataclass(frozen=True, slots=True)
class Host:
    """The minimal document around a fragment; `empty` is written where the fragment is empty.

    `file` is a name that tells its format.
    """

    before: str
    margin: int
    after: str
    empty: str
    file: str = _FILE


@dataclass(frozen=True, slots=True)
class Expanded:
    """Two whole documents, the numbers (from 1) of their marked lines, and a name that tells their format."""

    base: str
    head: str
    base_marks: frozenset[int]
    head_marks: frozenset[int]
    file: str


HOSTS = {
    # Whole descriptions of one repository, one after another.
    REPOSITORY: Host("", 0, "", "openapi: 3.1.0"),
    "document": Host(_OPENING, 0, "", ""),
    "openapi-3.0": Host(_OPENING.replace("3.1.0", "3.0.3"), 0, "", ""),
    "info": Host("openapi: 3.1.0\ninfo:\n  title: Orders\n", 2, "paths: {}\n", ""),
    "paths": Host(f"{_OPENING}paths:\n", 2, "", "{}"),
    "operation": Host(f"{_OPENING}paths:\n  /orders:\n    post:\n", 6, "", ""),
    "parameter": Host(f"{_OPENING}paths:\n  /orders:\n    get:\n{_ANSWER}      parameters:\n", 8, "", "[]"),
    "request-body": Host(f"{_OPENING}paths:\n  /orders:\n    post:\n{_ANSWER}      requestBody:\n", 8, "", ""),
    "request-schema": Host(
        f"{_OPENING}paths:\n  /orders:\n    post:\n{_ANSWER}      requestBody:\n        required: true\n"
        "        content:\n          application/json:\n            schema:\n",
        14,
        "",
        "{}",
    ),
    "responses": Host(f"{_OPENING}paths:\n  /orders:\n    get:\n      responses:\n", 8, "", "{}"),
    "response-schema": Host(
        f"{_OPENING}paths:\n  /orders:\n    get:\n      responses:\n"
        '        "200":\n          description: OK\n          content:\n            application/json:\n'
        "              schema:\n",
        16,
        "",
        "{}",
    ),
    "components": Host(f"{_OPENING}paths: {{}}\ncomponents:\n", 2, "", "{}"),
    "security": Host(f"{_OPENING}{_SCHEMES}paths:\n  /orders:\n    get:\n{_ANSWER}", 6, "", ""),
    "data-schema": Host(
        "$schema: https://json-schema.org/draft/2020-12/schema\ntitle: OrderPlaced\n", 0, "", "", "order.yaml"
    ),
    # A side without a line is one without the file.
    "schema-file": Host("", 0, "", "", "order.yaml"),
    "graphql": Host("", 0, "", 'type Query { "Whether it runs." ok: Boolean }', "schema.graphql"),
    "async-whole": Host("", 0, "", "asyncapi: 3.0.0", "asyncapi.yaml"),
    "async-document": Host(_EVENTS, 0, "", "", "asyncapi.yaml"),
    "async-servers": Host(f"{_EVENTS}servers:\n", 2, "", "{}", "asyncapi.yaml"),
    "async-server": Host(f"{_EVENTS}{_CREDENTIALS}servers:\n  main:\n", 4, "", "", "asyncapi.yaml"),
    "async-channels": Host(f"{_EVENTS}channels:\n", 2, "", "{}", "asyncapi.yaml"),
    "async-channel": Host(f"{_EVENTS}channels:\n  orders:\n", 4, _USED % "send", "", "asyncapi.yaml"),
    "async-operations": Host(f"{_EVENTS}{_CHANNELS}operations:\n", 2, "", "{}", "asyncapi.yaml"),
    "async-operation": Host(f"{_EVENTS}{_CREDENTIALS}{_CHANNELS}operations:\n  handle:\n", 4, "", "", "asyncapi.yaml"),
    "async-sent": Host(_ORDERS, 6, _USED % "send", "{}", "asyncapi.yaml"),
    "async-received": Host(_ORDERS, 6, _USED % "receive", "{}", "asyncapi.yaml"),
    "avro-received": Host(
        f"{_ORDERS}      created:\n        payload:\n"
        "          schemaFormat: application/vnd.apache.avro;version=1.9.0\n"
        "          schema:\n",
        12,
        _USED % "receive",
        "",
        "asyncapi.yaml",
    ),
    "async-message": Host(f"{_ORDERS}      created:\n", 8, _USED % "send", "", "asyncapi.yaml"),
    "proto3": Host('syntax = "proto3";\npackage orders.v1;\n', 0, "", "", "orders.proto"),
    "proto2": Host('syntax = "proto2";\npackage orders.v1;\n', 0, "", "", "orders.proto"),
    "proto-2023": Host('edition = "2023";\npackage orders.v1;\n', 0, "", "", "orders.proto"),
    "proto-file": Host("", 0, "", "", "orders.proto"),
    # Each file begins with a line that names it, `// file shop/orders.proto`.
    "proto-files": Host("", 0, "", "", "orders.proto"),
    "webhooks": Host(f"{_OPENING}paths: {{}}\nwebhooks:\n", 2, "", "{}"),
}


def expand(example: Example) -> Expanded:
    """Return the two documents of an example; an unknown scope is a KeyError."""
    host = HOSTS[example.scope]
    base, base_marks = _document(host, example.base)
    head, head_marks = _document(host, example.head)
    return Expanded(base, head, base_marks, head_marks, host.file)


def without_mark(line: str) -> str:
    """Return a line of a fragment as a reader sees it, without the mark."""
    return _MARK.sub("", line.rstrip())


def _document(host: Host, fragment: str) -> tuple[str, frozenset[int]]:
    margin = " " * host.margin
    body = "".join(f"{margin}{line}\n" if line else "\n" for line in (fragment.strip("\n") or host.empty).split("\n"))
    text = host.before + body + host.after
    marks = (number for number, line in enumerate(text.split("\n"), start=1) if _MARK.search(line))
    return text, frozenset(marks)
