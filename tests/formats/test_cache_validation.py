"""What was validated before is remembered, for the same bytes, level and validators only."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewtui.formats.cache.comparing import refusals_or_remember
from reviewtui.formats.cache.folder import WISH
from reviewtui.formats.openapi.format import OpenApi
from reviewtui.formats.openapi.pairs import refusals
from reviewtui.formats.validation import Validation
from reviewtui.repository import FolderSnapshot

DESCRIPTION = """\
openapi: 3.0.3
info: {title: Orders, version: "1"}
paths:
  /orders:
    get: {responses: {"200": {$ref: "parts.yaml#/ok"}}}
"""


class Folder:
    """A folder with a description of two files, and a count of how often it had to be validated."""

    def __init__(self, folder: Path) -> None:
        """Write the description; the part that it refers to lacks what is asked for."""
        self.snapshot = FolderSnapshot(folder, "head")
        self.part = folder / "parts.yaml"
        self.asked: list[Validation] = []
        self.part.write_text("no: {}\n", encoding="utf-8")
        (folder / "openapi.yaml").write_text(DESCRIPTION, encoding="utf-8")

    def refused(self, level: Validation) -> list[str]:
        """Return what is refused at a level."""
        found = refusals_or_remember(OpenApi(), "openapi.yaml", self.snapshot, level)
        return [problem.message for problem in found]


@pytest.fixture
def head(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """Return the folder; the cache is on, and empty."""
    monkeypatch.setenv(WISH, str(tmp_path / "cache"))
    (tmp_path / "head").mkdir()
    folder = Folder(tmp_path / "head")

    def judge(path: str, files: FolderSnapshot, validation: Validation, _members: tuple[str, ...]) -> object:
        folder.asked.append(validation)
        return refusals(path, files, validation)

    monkeypatch.setattr(OpenApi, "refusals", staticmethod(judge))
    return folder


def test_the_same_files_are_validated_once_at_each_level(head: Folder) -> None:
    first = head.refused(Validation.SCHEMA)
    assert first
    assert head.refused(Validation.SCHEMA) == first
    assert head.asked == [Validation.SCHEMA]
    head.refused(Validation.FULL)
    assert head.asked == [Validation.SCHEMA, Validation.FULL]


def test_a_changed_part_is_validated_anew(head: Folder) -> None:
    assert head.refused(Validation.SCHEMA)
    head.part.write_text("ok: {description: Here.}\n", encoding="utf-8")
    assert not head.refused(Validation.SCHEMA)
    assert len(head.asked) == 2


def test_another_version_of_a_validator_is_asked_anew(
    head: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = head.refused(Validation.SCHEMA)
    (tmp_path / "validator-1.1.dist-info").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    assert head.refused(Validation.SCHEMA) == first
    assert len(head.asked) == 2


def test_off_keeps_nothing(head: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WISH, "off")
    assert head.refused(Validation.SCHEMA) == head.refused(Validation.SCHEMA)
    assert len(head.asked) == 2
    assert not (tmp_path / "cache").exists()
