"""Real pairs: every finding on an operation is on exactly one part of its tree, and no tree breaks."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePosixPath

import pytest

from reviewtui.errors import UnreadableError
from reviewtui.formats.openapi.reading import Reader
from reviewtui.formats.openapi.semantic import OpenApiSemanticView
from reviewtui.formats.openapi.texts import compare, open_description
from reviewtui.formats.semantic import marks_of, walk_marked
from reviewtui.model import Change, Operation
from reviewtui.text import read
from tests.corpus import descriptions

pytestmark = pytest.mark.corpus

# Of each pair the operations with most changes; a part of a tree holds few others.
_EACH = 3
_LARGEST = 3_000_000


class NoFiles:
    """The files beside a description are not in the corpus."""

    def read(self, path: str) -> bytes:
        raise UnreadableError("not in the corpus", path=path)


@pytest.fixture(scope="module", name="pairs")
def _pairs() -> dict[str, tuple[bytes, bytes]]:
    """Return the first revision of each OpenAPI description of the corpus that is not huge."""
    files = descriptions()
    found = {}
    for name, base in files.items():
        head = files.get(name.replace("/base.", "/revision."))
        if name.startswith("pairs/openapi/") and PurePosixPath(name).parent.name == "01" and head and "/base." in name:
            found[name] = base, head
    small = {name: pair for name, pair in found.items() if len(pair[0]) < _LARGEST}
    return small or pytest.skip("the corpus is not at hand; REVIEWTUI_CORPUS names it")


def _opened(name: str, data: bytes) -> Reader:
    return open_description(NoFiles(), read(f"openapi.{name.rsplit('.', 1)[-1]}", data))


def test_each_change_of_an_operation_is_on_exactly_one_part_of_its_tree(pairs: dict[str, tuple[bytes, bytes]]) -> None:
    for name, pair in pairs.items():
        base, head = (_opened(name, data) for data in pair)
        changes = compare(base, head).changes
        view = OpenApiSemanticView(base, head)
        met = Counter(operation for change in changes for operation in change.used_by)
        for operation, _ in met.most_common(_EACH):
            _check(name, view, operation, tuple(change for change in changes if operation in change.used_by))


def _check(name: str, view: OpenApiSemanticView, operation: Operation, changes: tuple[Change, ...]) -> None:
    tree = view.operation(operation, tuple(m for n, change in enumerate(changes) for m in marks_of(str(n), change)))
    assert tree is not None, (name, operation)
    own = Counter(mark for part in walk_marked(tree.root, 10_000) for mark in part.own)
    assert own == Counter(str(number) for number in range(len(changes))), (name, operation)
    assert tree.elsewhere == (), (name, operation)
    for part in walk_marked(tree.root, 100):
        part.words()
