"""Real descriptions: none may crash the comparer, none may differ from itself, and a migration is told once."""

from __future__ import annotations

import json

import pytest

from reviewtui.errors import UnreadableError
from reviewtui.formats.asyncapi.format import AsyncApi
from reviewtui.formats.comparison import Comparison, SpecPair
from reviewtui.model import Verdict
from reviewtui.rules.judge import judge
from reviewtui.text import read
from tests.corpus import descriptions

pytestmark = pytest.mark.corpus
# A binding that the converter drops, as it is no field of it.
DROPPED = "async-message-binding-changed"


class OneFile:
    """A description without the files beside it, which are not in the corpus."""

    def __init__(self, path: str, content: bytes) -> None:
        """Keep the one file."""
        self._path = path
        self._content = content

    def read(self, path: str) -> bytes:
        """Return the file; UnreadableError for any other."""
        if path != self._path:
            raise UnreadableError("not in the corpus", path=path)
        return self._content


def compared(base: bytes, head: bytes) -> Comparison:
    """Compare two texts under one name."""
    sides = (OneFile("events.yaml", one) for one in (base, head))
    return AsyncApi().compare(SpecPair("events.yaml", "events.yaml"), *sides)


@pytest.fixture(scope="module", name="real")
def _real() -> dict[str, bytes]:
    """Return the AsyncAPI files of the corpus."""
    found = {name: data for name, data in descriptions().items() if name.startswith("pairs/asyncapi/")}
    return found or pytest.skip("the corpus is not at hand; REVIEWTUI_CORPUS names it")


def test_no_description_differs_from_itself_with_its_keys_in_another_order_and_as_json(real: dict[str, bytes]) -> None:
    for name, data in real.items():
        mixed = json.dumps(read(name, data).value, sort_keys=True).encode()
        assert compared(data, data).changes == (), name
        assert compared(data, mixed).changes == (), name


def test_every_real_pair_is_compared_and_two_runs_say_the_same(real: dict[str, bytes]) -> None:
    pairs = [(name, name.replace("/base.", "/revision.")) for name in real if "/base." in name]
    assert len(pairs) > 10
    for base, head in pairs:
        runs = [compared(real[base], real[head]) for _ in range(2)]
        assert runs[0] == runs[1], base


def test_the_migrations_of_the_project_itself_are_told_once(real: dict[str, bytes]) -> None:
    bases = [name for name in real if "-2to3/" in name and "/base." in name]
    assert len(bases) > 7
    for base in bases:
        found = judge(base, compared(real[base], real[base.replace("/base.", "/revision.")]).changes)
        heavy = {finding.rule for finding in found if finding.verdict > Verdict.SAFE}
        assert heavy - {DROPPED} == {"async-version-major-changed"}, base
