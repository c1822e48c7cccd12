"""A file that takes its equal parts from another version is the same file as one that was read as a whole."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from reviewtui.errors import UnreadableError
from reviewtui.model import JsonValue
from reviewtui.text import Source, join, read, yaml_blocks
from tests.corpus import descriptions

HEAD = "openapi: 3.0.0\ninfo:\n  title: x\npaths:\n  /a:\n"
PARTS = (
    "    get:\n      type: object\n      list:\n        - a: 1\n        - 2\n",
    "    post:\n      description: |\n        text\n\n        more\n      x: [1, {a: b}]\n",
    "  /b:\n    get:\n      type: string\n      d: 'more\n        lines'\n",
    "components:\n  schemas:\n",
    "    Pet:\n      type: object\n      # remark\n      properties:\n        a:\n          type: string\n",
    "    Order:\n      - plain text\n      - >\n        folded\n       \n",
    '    Item:\n      plain: text\n        goes on\n      q: "a\n\n        b"\n',
    "    Kept:\n      a: |+\n        x\n\n\n",
    "tags: []\n",
)
# Lines that open, end or continue what a part may not be inside of, and names, which reach over parts.
LINES = (
    *("paths:", "  /c:", "    get:", "    Pet:", "    Pet: 1", "      type: object", "      more: |", "      - b: 1"),
    *("    - x", "      'open", "    'shut'", "x: {", "  y: [", "}", "  ]", "      z: {a: 1,", "    b: 2}", "# remark"),
    *("    # remark", "", "   ", "      &a b", "      *a", "      <<: *a", "      a: &n 1", "---", "...", "    ? q"),
    *("    : v", "\t", "  plain", "    plain", "text", "      !!str x", "      !foo x", "        - |", "%TAG ! x"),
    *(
        "  d: |",
        "  d: 'a",
        "  b'",
        "  flow: {a: b,",
        "    , c: d}",
        "\u2028",
        "\ufeff",
        "    get:\r",
        "!reviewtui-block",
    ),
)


@pytest.fixture
def _small_files_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_blocks, "_WORTHWHILE", 0)


def _pointers(value: JsonValue, at: str = "") -> Iterator[str]:
    yield at
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for token, child in entries:
        yield from _pointers(child, at + join(token))


def _source(data: bytes, like: Source | None = None) -> Source | None:
    try:
        return read("a.yaml", data, like)
    except UnreadableError:
        return None


def _all_of(data: bytes, like: Source | None = None) -> object:
    """Return everything that reading a file says: its tree, places, repeated keys and notes; or its error."""
    try:
        source = read("a.yaml", data, like)
    except UnreadableError as error:
        return error.message, error.hint, error.line, error.column
    return repr(source.value), source.locate_many(_pointers(source.value)), source.duplicates, source.notes


def _shares(head: bytes, base: Source) -> bool:
    """Tell whether reading the head takes anything from the base: an object that both trees hold."""
    source = _source(head, base)
    return source is not None and bool(_objects(source.value) & _objects(base.value))


def _objects(value: JsonValue) -> set[int]:
    if not isinstance(value, dict | list):
        return set()
    children = value.values() if isinstance(value, dict) else value
    return {id(value)}.union(*map(_objects, children))


@pytest.mark.usefixtures("_small_files_count")
def test_equal_parts_are_taken_and_stand_where_they_are_now() -> None:
    base = read("a.yaml", (HEAD + "".join(PARTS)).encode())
    head = (HEAD.replace("  title: x\n", "  title: x\n  version: '1'\n") + "".join(PARTS[1:])).encode()
    assert _shares(head, base)
    assert _all_of(head, base) == _all_of(head)
    assert read("a.yaml", head, base).locate("/components/schemas/Pet/properties/a") == (24, 9)


@pytest.mark.usefixtures("_small_files_count")
@pytest.mark.parametrize(
    ("base", "head"),
    [
        ("x:\n  y:\n    get:\n      a: {}\n    put: 1\n", "x: {\n  y: {\n    get:\n      a: {}\n    ,put: 1}}\n"),
        ("x:\n  y:\n    get:\n      a: {}\n    put: 1\n", "x:\n  y: |\n    get:\n      a: {}\n    put: 1\n"),
        ("x:\n  y:\n    get:\n      a: {}\n    put: 1\n", "x:\n  y: '\n    get:\n      a: {}\n    put: 1'\n"),
        ("x:\n  y:\n    get:\n      a: {}\n    put: 1\n", "x:\n  y:\n    get: 1\n    get:\n      a: {}\n    put: 1\n"),
        ("x:\n  y: {\n    get:\n      {},\n    put: 1}\n", "x:\n  y:\n    get:\n      {},\n    put: 1\n"),
        ("x:\n  y:\n    get:\n      &a b\n    put: *a\n", "x:\n  y:\n    get:\n      &a b\n    put: *a\n    z: *a\n"),
        (
            "x:\n  y:\n    get:\n      q: 'a\n    put:\n      b'\n",
            "x:\n  y:\n    get:\n      q: 'a\n    put:\n      b': 1\n",
        ),
    ],
    ids=["in flow", "in a block text", "in quotes", "repeated", "from flow", "with names", "reaching on"],
)
def test_the_same_bytes_elsewhere_mean_what_they_mean_there(base: str, head: str) -> None:
    known = _source(base.encode())
    assert known is not None
    assert _all_of(head.encode(), known) == _all_of(head.encode())


@pytest.mark.usefixtures("_small_files_count")
def test_any_two_versions_are_read_alike() -> None:
    chance = random.Random(7)  # noqa: S311 - no secret, the same each time
    shared = 0
    for _ in range(600):
        base = HEAD + "".join(part for part in PARTS if chance.random() < 0.9)
        lines = (HEAD + "".join(part for part in PARTS if chance.random() < 0.9)).split("\n")
        for _ in range(chance.randint(0, 3)):
            lines.insert(chance.randrange(len(lines) + 1), chance.choice(LINES))
        head = "\n".join(lines)
        if chance.random() < 0.3:
            base, head = head, base
        known = _source(base.encode())
        if known is not None:
            assert _all_of(head.encode(), known) == _all_of(head.encode()), (base, head)
            shared += _shares(head.encode(), known)
    assert shared > 100, "most of these were read as a whole; the test says little"


@pytest.mark.corpus
def test_real_versions_are_read_alike() -> None:
    found = descriptions()
    pairs = [(name, name.replace("/base.", "/revision.")) for name in found if "/base.y" in name]
    if not pairs:
        pytest.skip("the corpus is not at hand; REVIEWTUI_CORPUS names it")
    shared = 0
    for older, newer in pairs:
        known = _source(found[older])
        if known is not None and len(found[newer]) < 1_000_000:
            assert _all_of(found[newer], known) == _all_of(found[newer]), newer
            shared += _shares(found[newer], known)
    assert shared > len(pairs) / 4
