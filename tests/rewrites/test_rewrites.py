"""A refactor is no change: every equivalent rewrite of small documents gives nothing above `info`, either way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reviewtui.check import Sides, check_pair
from reviewtui.config import Config
from reviewtui.formats.comparison import SpecPair
from reviewtui.model import Verdict
from reviewtui.repository import FolderSnapshot
from reviewtui.text import read
from tests.rewrites.catalogue import TEXTS, TREES, VALUES
from tests.rewrites.files import ROOT
from tests.rewrites.grammar import Mapping, mapping
from tests.rewrites.judging import both_ways, contents, single

_FILES = sorted((Path(__file__).parent / "documents").glob("*.yaml"))
DOCUMENTS: dict[str, Mapping] = {file.stem: mapping(read(file.name, file.read_bytes()).value) for file in _FILES}


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
@pytest.mark.parametrize("name", VALUES)
def test_a_rewrite_of_values_is_no_change(document: Mapping, name: str) -> None:
    new = VALUES[name](document)
    assert new is None or both_ways(single(document), single(new)) == []


@pytest.mark.parametrize("name", VALUES)
def test_every_rewrite_has_a_document_to_work_on(name: str) -> None:
    made = [(document, VALUES[name](document)) for document in DOCUMENTS.values()]
    assert any(new is not None and json.dumps(new) != json.dumps(document) for document, new in made)


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
@pytest.mark.parametrize("name", TEXTS)
def test_another_text_is_no_change(document: Mapping, name: str) -> None:
    assert both_ways(single(document), {ROOT: TEXTS[name](document)}) == []


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
@pytest.mark.parametrize("name", TREES)
def test_other_files_are_no_change(document: Mapping, name: str, tmp_path: Path) -> None:
    tree = TREES[name](document)
    if tree is None:
        return
    for folder, files in (("one", single(document)), ("many", contents(tree))):
        for path, data in files.items():
            (tmp_path / folder / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / folder / path).write_bytes(data)
    sides = [FolderSnapshot(tmp_path / folder, folder) for folder in ("one", "many")]
    for base, head in (sides, reversed(sides)):
        report = check_pair(Sides(base, head), SpecPair(ROOT, ROOT), Config())
        assert report.errors == ()
        assert [f.message for f in report.findings if f.verdict > Verdict.INFO] == []
