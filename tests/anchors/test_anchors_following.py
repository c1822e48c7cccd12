"""Where a comment stands after an edit: one table of edits that leave the part there, one of edits that do not."""

from __future__ import annotations

import pytest

from reviewtui.anchors import Detached, Followed
from tests.anchors.versions import SPEC, followed

_HEAD = "openapi: 3.1.0\n"
_OBJECT = "type: object, properties: {a: {type: string}, b: {type: integer}, c: {type: boolean}}"


def _paths(text: str) -> str:
    return f"{_HEAD}paths:\n{text}"


def _schemas(text: str, paths: str = "  {}\n") -> str:
    return f"{_HEAD}paths:\n{paths}components:\n  schemas:\n{text}"


_USE = "  /o: {get: {responses: {'200': {content: {j: {schema: %s}}}}}}\n"
_IN_USE = "/paths/~1o/get/responses/200/content/j/schema"

FOLLOWED = {
    "keys in another order": (
        _paths("  /a: {get: {summary: x}}\n  /b: {get: {summary: y}}\n"),
        _paths("  /b: {get: {summary: y}}\n  /a: {post: {}, get: {summary: x}}\n"),
        "/paths/~1a/get/summary",
        "/paths/~1a/get/summary",
        "",
    ),
    "a parameter is put before": (
        _paths("  /a: {parameters: [{name: l, in: query}]}\n"),
        _paths("  /a: {parameters: [{name: l, in: header}, {name: l, in: query}]}\n"),
        "/paths/~1a/parameters/0/name",
        "/paths/~1a/parameters/1/name",
        "",
    ),
    "a parameter becomes a component": (
        _paths("  /a: {parameters: [{name: l, in: query}]}\n"),
        _paths("  /a: {parameters: [{$ref: '#/components/parameters/L'}]}\n")
        + "components: {parameters: {L: {name: l, in: query}}}\n",
        "/paths/~1a/parameters/0/name",
        "/components/parameters/L/name",
        "",
    ),
    "variables of a path are renamed": (
        _paths("  /a/{x}/{y}: {parameters: [{name: x, in: path}, {name: y, in: path}]}\n"),
        _paths("  /a/{y}/{x}: {parameters: [{name: x, in: path}, {name: y, in: path}]}\n"),
        "/paths/~1a~1{x}~1{y}/parameters/0",
        "/paths/~1a~1{y}~1{x}/parameters/1",
        "",
    ),
    "a value of an enumeration moves": (
        _schemas("    E: {enum: [a, b]}\n"),
        _schemas("    E: {enum: [z, b, a]}\n"),
        "/components/schemas/E/enum/1",
        "/components/schemas/E/enum/1",
        "",
    ),
    "variants in another order, one of them without a name": (
        _schemas("    V: {oneOf: [{type: string}, {type: object}]}\n"),
        _schemas("    V: {oneOf: [{type: object}, {type: integer}, {type: string}]}\n"),
        "/components/schemas/V/oneOf/0/type",
        "/components/schemas/V/oneOf/2/type",
        "",
    ),
    "a member without a name is edited": (
        _schemas("    V: {anyOf: [{type: string}, {type: object}]}\n"),
        _schemas("    V: {anyOf: [{type: string, minLength: 1}, {type: object}]}\n"),
        "/components/schemas/V/anyOf/0/type",
        "/components/schemas/V/anyOf/0/type",
        "all others in the list are as they were",
    ),
    "a member without a name is edited, and changes places": (
        _schemas("    V: {anyOf: [{type: string}, {type: object}]}\n"),
        _schemas("    V: {anyOf: [{type: object}, {type: string, minLength: 1}]}\n"),
        "/components/schemas/V/anyOf/0/type",
        "/components/schemas/V/anyOf/1/type",
        "all others in the list are as they were",
    ),
    "all members of a list without names are edited": (
        _schemas("    V: {anyOf: [{type: string}, {type: object}]}\n"),
        _schemas("    V: {anyOf: [{type: string, minLength: 1}, {type: object, minProperties: 1}]}\n"),
        "/components/schemas/V/anyOf/0/type",
        "/components/schemas/V/anyOf/0/type",
        "it is the one in the same place of a list as long as before",
    ),
    "an inline schema becomes a component": (
        _schemas("    X: {}\n", _USE % f"{{{_OBJECT}}}"),
        _schemas(f"    O: {{{_OBJECT}}}\n", _USE % "{$ref: '#/components/schemas/O'}"),
        f"{_IN_USE}/properties/a",
        "/components/schemas/O/properties/a",
        "",
    ),
    "an inline schema as a whole becomes a component": (
        _schemas("    X: {}\n", _USE % f"{{{_OBJECT}}}"),
        _schemas(f"    O: {{{_OBJECT}}}\n", _USE % "{$ref: '#/components/schemas/O'}"),
        _IN_USE,
        "/components/schemas/O",
        "",
    ),
    "a reference stays where it is": (
        _schemas("    O: {type: object}\n", _USE % "{$ref: '#/components/schemas/O'}"),
        _schemas("    O: {type: object}\n", "  /new: {}\n" + _USE % "{$ref: '#/components/schemas/O'}"),
        _IN_USE,
        _IN_USE,
        "",
    ),
    "a component is written out where it was used": (
        _schemas(f"    O: {{{_OBJECT}}}\n", _USE % "{$ref: '#/components/schemas/O'}"),
        _schemas("    X: {}\n", _USE % f"{{{_OBJECT}}}"),
        "/components/schemas/O/properties/b",
        f"{_IN_USE}/properties/b",
        "those who referred to it have it here now",
    ),
    "a component has another name, and refers to itself": (
        _schemas("    O: {properties: {next: {$ref: '#/components/schemas/O'}}}\n"),
        _schemas("    P: {properties: {next: {$ref: '#/components/schemas/P'}}}\n"),
        "/components/schemas/O/properties/next",
        "/components/schemas/P/properties/next",
        "it is named `P` now, with the same content",
    ),
    "a component has another name and was edited, and all who use it say so": (
        _schemas(f"    O: {{{_OBJECT}}}\n", _USE % "{$ref: '#/components/schemas/O'}"),
        _schemas(f"    P: {{title: P, {_OBJECT}}}\n", _USE % "{$ref: '#/components/schemas/P'}"),
        "/components/schemas/O/properties/b/type",
        "/components/schemas/P/properties/b/type",
        "those who referred to it have it here now",
    ),
    "a variant refers to a component that has another name": (
        _schemas("    V: {oneOf: [{$ref: '#/components/schemas/A'}, {type: string}]}\n    A: {title: A}\n"),
        _schemas("    V: {oneOf: [{type: string}, {$ref: '#/components/schemas/B'}]}\n    B: {title: A}\n"),
        "/components/schemas/V/oneOf/0",
        "/components/schemas/V/oneOf/1",
        "it refers to `B` now, which has the same content",
    ),
    "a parameter is declared for the whole path": (
        _paths("  /a: {get: {parameters: [{name: l, in: query}]}, post: {}}\n"),
        _paths("  /a: {parameters: [{name: k, in: query}, {name: l, in: query}], get: {}, post: {}}\n"),
        "/paths/~1a/get/parameters/0/name",
        "/paths/~1a/parameters/1/name",
        "it is declared for all operations of the path now",
    ),
    "one of the parameters is declared for the whole path": (
        _paths("  /a: {get: {parameters: [{name: l, in: query}, {name: k, in: query}]}}\n"),
        _paths("  /a: {parameters: [{name: l, in: query}], get: {parameters: [{name: k, in: query}]}}\n"),
        "/paths/~1a/get/parameters/0",
        "/paths/~1a/parameters/0",
        "it is declared for all operations of the path now",
    ),
    "a schema is wrapped in allOf": (
        _schemas(f"    O: {{{_OBJECT}}}\n", _USE % f"{{{_OBJECT}}}"),
        _schemas(f"    O: {{{_OBJECT}}}\n", _USE % "{allOf: [{$ref: '#/components/schemas/O'}], title: t}"),
        f"{_IN_USE}/properties/c",
        "/components/schemas/O/properties/c",
        "it is in a part of the schema now",
    ),
    "a property moves into a part of the schema": (
        _schemas("    O: {properties: {a: {}, b: {}}}\n"),
        _schemas("    O: {properties: {a: {}}, allOf: [{properties: {b: {}}}, {properties: {c: {}}}]}\n"),
        "/components/schemas/O/properties/b",
        "/components/schemas/O/allOf/0/properties/b",
        "it is in a part of the schema now",
    ),
    "the parts of a schema become one": (
        _schemas("    O: {allOf: [{title: T, properties: {a: {}}}]}\n"),
        _schemas("    O: {title: T, properties: {a: {}}}\n"),
        "/components/schemas/O/allOf/0/properties/a",
        "/components/schemas/O/properties/a",
        "it is in the schema itself now, not in a part of it",
    ),
}


@pytest.mark.parametrize("edit", FOLLOWED)
def test_a_comment_stays_at_its_part(edit: str) -> None:
    old, new, pointer, expected, how = FOLLOWED[edit]
    found = followed(old, new, pointer)
    assert isinstance(found, Followed), found
    assert (found.path, found.pointer, found.how) == (SPEC, expected, how)


DETACHED = {
    "a property goes": (
        _schemas("    O: {properties: {a: {}, b: {}}}\n"),
        _schemas("    O: {properties: {b: {}}}\n"),
        "/components/schemas/O/properties/a",
        "the property `a` is not in the head any more",
    ),
    "a keyword goes": (
        _schemas("    O: {type: object, title: T}\n"),
        _schemas("    O: {type: object}\n"),
        "/components/schemas/O/title",
        "`title` of `O` is not in the head any more",
    ),
    "a text of a part goes, and the whole has one of its own": (
        _schemas("    O: {title: T, allOf: [{title: P}]}\n"),
        _schemas("    O: {title: T}\n"),
        "/components/schemas/O/allOf/0/title",
        "the part `title P` is not in the head any more",
    ),
    "an operation goes": (
        _paths("  /a: {get: {summary: x}, post: {summary: y}}\n"),
        _paths("  /a: {get: {summary: x}}\n"),
        "/paths/~1a/post/summary",
        "the operation `POST /a` is not in the head any more",
    ),
    "a parameter goes": (
        _paths("  /a: {parameters: [{name: l, in: query}, {name: m, in: query}]}\n"),
        _paths("  /a: {parameters: [{name: m, in: query}, {name: n, in: query}]}\n"),
        "/paths/~1a/parameters/0",
        "the parameter `l in query` is not in the head any more",
    ),
    "a member without a name goes": (
        _schemas("    V: {anyOf: [{type: string}, {type: object}]}\n"),
        _schemas("    V: {anyOf: [{type: object}]}\n"),
        "/components/schemas/V/anyOf/0",
        "a variant of `anyOf` (number 1 of 2) is not in the head any more",
    ),
    "a member without a name is edited or went, and a neighbor is where it was": (
        _schemas("    V: {anyOf: [{type: string}, {type: object}, {type: integer}]}\n"),
        _schemas("    V: {anyOf: [{type: object}, {type: string, minLength: 1}, {type: integer, maximum: 1}]}\n"),
        "/components/schemas/V/anyOf/0",
        "a variant of `anyOf` (number 1 of 3) is not in the head any more",
    ),
    "two paths look like the one that went": (
        _paths("  /a/{x}: {get: {}}\n"),
        _paths("  /a/{y}: {get: {}}\n  /a/{z}: {get: {}}\n"),
        "/paths/~1a~1{x}/get",
        "the path `/a/{x}` is not in the head any more",
    ),
    "two components have the content of the one that went": (
        _schemas("    O: {type: object}\n"),
        _schemas("    P: {type: object}\n    Q: {type: object}\n"),
        "/components/schemas/O/type",
        "the schema `O` is not in the head any more",
    ),
    "a component had a twin": (
        _schemas("    O: {type: object}\n    T: {type: object}\n"),
        _schemas("    P: {type: object}\n    T: {type: object}\n"),
        "/components/schemas/O/type",
        "the schema `O` is not in the head any more",
    ),
    "those who used a component use another one that was there before": (
        _schemas(f"    O: {{{_OBJECT}}}\n    P: {{{_OBJECT}}}\n", _USE % "{$ref: '#/components/schemas/O'}"),
        _schemas(f"    P: {{{_OBJECT}}}\n", _USE % "{$ref: '#/components/schemas/P'}"),
        "/components/schemas/O/properties/a",
        "the schema `O` is not in the head any more",
    ),
    "a component gives way to something else": (
        _schemas(f"    O: {{{_OBJECT}}}\n", _USE % "{$ref: '#/components/schemas/O'}"),
        _schemas("    X: {}\n", _USE % "{type: string}"),
        "/components/schemas/O",
        "the schema `O` is not in the head any more",
    ),
    "the whole file is no description any more": (
        _paths("  /a: {}\n"),
        "text\n",
        "/paths",
        "`paths` is not in the head any more",
    ),
}


@pytest.mark.parametrize("edit", DETACHED)
def test_a_comment_on_what_went_says_so(edit: str) -> None:
    old, new, pointer, why = DETACHED[edit]
    assert followed(old, new, pointer) == Detached(why)


def test_a_file_that_cannot_be_read_detaches_with_the_reason() -> None:
    found = followed(_paths("  /a: {}\n"), "a: [", "/paths/~1a")
    assert isinstance(found, Detached)
    assert found.why.startswith(f"`{SPEC}` cannot be read: ")


def test_without_the_old_version_names_still_lead_the_way() -> None:
    old, new, pointer, expected, _ = FOLLOWED["a parameter is put before"]
    found = followed(old, new, pointer, with_old=False)
    assert isinstance(found, Followed)
    assert (found.pointer, found.line) == (expected, 3)
