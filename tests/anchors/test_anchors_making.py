"""Anchors as they are written down: readable, and without a number where a name will do."""

from __future__ import annotations

import pytest

from reviewtui.anchors import anchor_at, anchor_at_line
from reviewtui.errors import UnreadableError
from tests.anchors.versions import SPEC, documents

_TEXT = """\
openapi: 3.1.0
servers:
  - url: https://api.example.com
  - {description: none}
tags:
  - name: orders
paths:
  /orders/{id}:
    get:
      security:
        - oauth: [read]
          key: []
        - {}
      parameters:
        - name: id
          in: path
        - $ref: '#/components/parameters/Limit'
        - {name: "a/b", in: query}
      responses:
        '200': {description: ok}
components:
  parameters:
    Limit: {name: limit, in: query}
  schemas:
    Pet:
      required: [id, name, id]
      enum: [1, true, "1", null]
      oneOf:
        - $ref: '#/components/schemas/Cat'
        - {type: object}
        - {title: Dog}
        - {title: Fox, type: object}
        - {title: Fox, type: string}
"""
_GET = "/paths/~1orders~1{id}/get"
_PET = "/components/schemas/Pet"


@pytest.mark.parametrize(
    ("pointer", "written"),
    [
        ("", ""),
        ("/servers/0/url", "/servers/[url https:~1~1api.example.com]/url"),
        ("/tags/0", "/tags/[name orders]"),
        (f"{_GET}/security/0", f"{_GET}/security/[requires key + oauth]"),
        (f"{_GET}/security/1", f"{_GET}/security/[requires nothing]"),
        (f"{_GET}/parameters/0/in", f"{_GET}/parameters/[id in path]/in"),
        (f"{_GET}/parameters/1", f"{_GET}/parameters/[limit in query]"),
        (f"{_GET}/parameters/2", f"{_GET}/parameters/[a~1b in query]"),
        (f"{_GET}/responses/200", f"{_GET}/responses/200"),
        (f"{_PET}/required/1", f'{_PET}/required/["name"]'),
        (f"{_PET}/enum/0", f"{_PET}/enum/[1]"),
        (f"{_PET}/enum/1", f"{_PET}/enum/[true]"),
        (f"{_PET}/enum/2", f'{_PET}/enum/["1"]'),
        (f"{_PET}/oneOf/0", f"{_PET}/oneOf/[$ref #~1components~1schemas~1Cat]"),
        (f"{_PET}/oneOf/2", f"{_PET}/oneOf/[title Dog]"),
        (f"{_GET}/nothing/here", _GET),
    ],
)
def test_members_of_lists_go_by_what_tells_them_apart(pointer: str, written: str) -> None:
    anchor = anchor_at(documents(_TEXT), SPEC, "head", pointer)
    assert anchor.pointer == written
    assert anchor.spec == SPEC


@pytest.mark.parametrize(
    ("pointer", "begins"),
    [
        ("/servers/1", "/servers/[2 of 2 #"),
        (f"{_PET}/required/0", f"{_PET}/required/[1 of 3 #"),
        (f"{_PET}/oneOf/1", f"{_PET}/oneOf/[2 of 5 #"),
        (f"{_PET}/oneOf/4", f"{_PET}/oneOf/[5 of 5 #"),
    ],
)
def test_what_nothing_tells_apart_goes_by_its_content(pointer: str, begins: str) -> None:
    assert anchor_at(documents(_TEXT), SPEC, "head", pointer).pointer.startswith(begins)


def test_a_line_is_anchored_at_what_begins_on_it_and_keeps_its_words() -> None:
    anchor = anchor_at_line(documents(_TEXT), SPEC, "base", 18)
    assert anchor.pointer == f"{_GET}/parameters/[a~1b in query]"
    assert (anchor.side, anchor.excerpt) == ("base", '- {name: "a/b", in: query}')


def test_a_long_line_is_cut() -> None:
    excerpt = anchor_at_line(documents(f"openapi: 3.1.0\ninfo: {{title: {'x' * 999}}}"), SPEC, "head", 2).excerpt
    assert len(excerpt) == 200
    assert excerpt.endswith("…")


@pytest.mark.parametrize("text", ["{", "a: [", ""])
def test_a_file_that_cannot_be_read_has_no_anchors(text: str) -> None:
    with pytest.raises(UnreadableError):
        anchor_at_line(documents(text), SPEC, "head", 1)
