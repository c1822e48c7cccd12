"""Real descriptions: none may crash the comparer, none may differ from itself, and two runs must say the same."""

from __future__ import annotations

import json

import pytest

from reviewtui.errors import UnreadableError
from reviewtui.formats.openapi.reading import Reader
from reviewtui.formats.openapi.texts import compare, open_description
from reviewtui.text import read
from tests.corpus import descriptions, is_whole

pytestmark = pytest.mark.corpus

# Bytes: of the largest files, each of which takes seconds, one version and one run are looked at.
_LARGE = 2_000_000


class NoFiles:
    """The files beside a description are not in the corpus."""

    def read(self, path: str) -> bytes:
        raise UnreadableError("not in the corpus", path=path)


def opened(name: str, data: bytes) -> Reader:
    """Open a description under one name, so that both sides are the same file."""
    return open_description(NoFiles(), read(f"openapi.{name.rsplit('.', 1)[-1]}", data))


@pytest.fixture(scope="module", name="real")
def _real() -> dict[str, bytes]:
    """Return the OpenAPI files of the corpus that read."""
    found = {n: d for n, d in descriptions().items() if n.startswith(("pairs/openapi/", "pairs/odd/"))}
    return found or pytest.skip("the corpus is not at hand; REVIEWTUI_CORPUS names it")


def test_no_description_differs_from_itself_with_its_keys_in_another_order_and_as_json(real: dict[str, bytes]) -> None:
    for name, data in real.items():
        if len(data) > _LARGE and "/base." not in name:
            continue
        mixed = json.dumps(read(name, data).value, sort_keys=True).encode()
        assert compare(opened(name, data), opened("x.json", mixed)).changes == (), name


def test_every_real_pair_is_compared_and_two_runs_say_the_same(real: dict[str, bytes]) -> None:
    pairs = [(n, n.replace("/base.", "/revision.")) for n in real if "/base." in n]
    assert len(pairs) > (30 if is_whole() else 15)
    for base, head in pairs:
        times = 1 if len(real[base]) > _LARGE else 2
        runs = [compare(opened(base, real[base]), opened(head, real[head])) for _ in range(times)]
        assert runs[0] == runs[-1], base
        assert all(change.base or change.head for change in runs[0].changes)
