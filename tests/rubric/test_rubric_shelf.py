"""Which checklists are found, which of two is meant, and what a bad file does to the others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reviewtui.errors import UnreadableError, UsageError
from reviewtui.rubric import shelf
from reviewtui.rubric.shelf import Origin
from tests.rubric.rubric_samples import WHOLE

SHIPPED = "api-design-review"


@pytest.fixture(name="folder")
def checklists_of_a_repository(tmp_path: Path) -> Path:
    folder = tmp_path / "checklists"
    folder.mkdir()
    return folder


def test_shipped_checklists_are_there_without_any_repository() -> None:
    entries = {entry.id: entry for entry in shelf.available(None)}

    assert entries[SHIPPED].origin is Origin.SHIPPED
    assert entries[SHIPPED].problem is None


def test_a_repository_adds_its_own(folder: Path) -> None:
    (folder / "any-name.yml").write_text(WHOLE, encoding="utf-8")

    entries = {entry.id: entry for entry in shelf.available(folder.parent)}

    assert entries["small"].origin is Origin.REPOSITORY
    assert SHIPPED in entries
    assert shelf.find("small", folder.parent).title == "A small checklist"


def test_a_repository_hides_a_shipped_one_of_the_same_id(folder: Path) -> None:
    (folder / "ours.yaml").write_text(WHOLE.replace("id: small", f"id: {SHIPPED}", 1), encoding="utf-8")

    entries = [entry for entry in shelf.available(folder.parent) if entry.id == SHIPPED]

    assert [entry.origin for entry in entries] == [Origin.REPOSITORY]
    assert shelf.find(SHIPPED, folder.parent).title == "A small checklist"


def test_a_broken_file_is_an_entry_with_its_problem_and_hides_no_other(folder: Path) -> None:
    (folder / "good.yaml").write_text(WHOLE, encoding="utf-8")
    (folder / "bad.yaml").write_text("schema: 1\nid: bad\n", encoding="utf-8")
    (folder / "worse.yaml").write_text("a: [\n", encoding="utf-8")

    entries = {entry.id: entry for entry in shelf.available(folder.parent)}

    assert entries["small"].checklist is not None
    assert isinstance(entries["bad"].problem, UsageError)
    assert isinstance(entries["worse"].problem, UnreadableError)
    assert entries["bad"].problem.path == "checklists/bad.yaml"
    assert shelf.find("small", folder.parent).id == "small"
    with pytest.raises(UsageError):
        shelf.find("bad", folder.parent)


def test_an_unknown_name_hints_at_the_nearest() -> None:
    with pytest.raises(UsageError) as caught:
        shelf.find("api-design-reveiw", None)

    assert caught.value.hint == f"did you mean `{SHIPPED}`?"


def test_links_folders_and_other_files_are_no_checklists(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret.yaml"
    outside.write_text(WHOLE.replace("id: small", "id: secret", 1), encoding="utf-8")
    (folder / "link.yaml").symlink_to(outside)
    (folder / "folder.yaml").mkdir()
    (folder / "notes.txt").write_text(WHOLE, encoding="utf-8")
    os.mkfifo(folder / "pipe.yaml")

    assert {entry.origin for entry in shelf.available(folder.parent)} == {Origin.SHIPPED}


def test_a_linked_folder_is_not_followed(tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.mkdir()
    (real / "small.yaml").write_text(WHOLE, encoding="utf-8")
    root = tmp_path / "root"
    root.mkdir()
    (root / "checklists").symlink_to(real)

    assert "small" not in {entry.id for entry in shelf.available(root)}


def test_a_huge_file_is_refused_before_it_is_read(folder: Path) -> None:
    with (folder / "huge.yaml").open("wb") as file:
        file.truncate(shelf.LIMIT + 1)

    with pytest.raises(UnreadableError, match="over the limit"):
        shelf.find("huge", folder.parent)


def test_a_file_can_be_named_wherever_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(f"schema: 1\nid: mine\nextends: {SHIPPED}\n", encoding="utf-8")

    assert shelf.load(path).id == "mine"


def test_a_file_that_is_not_there_is_an_error_for_people(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"missing\.yaml"):
        shelf.load(tmp_path / "missing.yaml")
