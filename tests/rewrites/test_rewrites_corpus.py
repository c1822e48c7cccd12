"""A refactor of a real description is no change either, and another text of a real base gives the same findings."""

from __future__ import annotations

import zlib
from collections import Counter

import pytest

from reviewtui.errors import UnreadableError
from reviewtui.model import Verdict
from reviewtui.text import read
from tests.corpus import descriptions, is_whole
from tests.rewrites import notation
from tests.rewrites.catalogue import TREES, VALUES
from tests.rewrites.files import ROOT, Tree
from tests.rewrites.grammar import Mapping, is_plain, mapping
from tests.rewrites.judging import both_ways, contents, findings, single

pytestmark = pytest.mark.corpus

_SMALL = 20_000 if is_whole() else 4_000  # bytes; of a file ten times as large every tenth rewrite is taken
_LARGEST = 4_000_000
_LARGEST_PAIR = 260_000


def _tree(rewrite: str, document: Mapping) -> Tree | None:
    if rewrite in TREES:
        return TREES[rewrite](document)
    new = VALUES[rewrite](document)
    return None if new is None else {ROOT: new}


@pytest.fixture(scope="module", name="real")
def _real() -> dict[str, bytes]:
    found = {n: d for n, d in descriptions().items() if n.startswith(("pairs/openapi/", "pairs/odd/"))}
    return found or pytest.skip("the corpus is not at hand; REVIEWTUI_CORPUS names it")


def _document(name: str, data: bytes) -> Mapping:
    try:
        return mapping(read(name, data).value)
    except UnreadableError:
        return {}


def _is_drawn(file: str, rewrite: str, size: int) -> bool:
    """Draw pairs of file and rewrite, the same on every run; small files are drawn always."""
    return zlib.crc32(f"{file} {rewrite}".encode()) % max(1, size // _SMALL) == 0


def test_no_rewrite_of_a_real_description_is_a_change(real: dict[str, bytes]) -> None:
    bases = {name: data for name, data in real.items() if "/base." in name and len(data) < _LARGEST}
    tried: Counter[str] = Counter()
    for name, data in bases.items():
        drawn = [rewrite for rewrite in (*VALUES, *TREES) if _is_drawn(name, rewrite, len(data))]
        document = _document(name, data) if drawn else {}
        for rewrite in drawn if is_plain(document) else ():
            tree = _tree(rewrite, document)
            if tree is not None:
                assert both_ways(single(document), contents(tree)) == [], (name, rewrite)
                tried[rewrite] += 1
    assert len(tried) > len(VALUES) // 2
    assert tried.total() > (300 if is_whole() else 60)


def _turned(document: Mapping) -> bytes:
    return notation.as_json(notation.reordered(document))


def test_another_text_of_the_base_gives_the_same_findings(real: dict[str, bytes]) -> None:
    pairs = [(name, name.replace("/base.", "/revision.")) for name, data in real.items() if "/base." in name]
    small = [(one, other) for one, other in pairs if len(real[one]) < _LARGEST_PAIR]
    for base, head in small:
        document = _document(base, real[base])
        if not is_plain(document):
            continue
        found = _found(real[base], real[head])
        for rewrite in (notation.as_json, notation.as_indented_yaml, _turned):
            assert _found(rewrite(document), real[head]) == found, (base, rewrite)
    assert len(small) > 10


def _found(base: bytes, head: bytes) -> Counter[tuple[str, Verdict, str]]:
    return Counter((f.rule, f.verdict, f.fingerprint) for f in findings({ROOT: base}, {ROOT: head}))
