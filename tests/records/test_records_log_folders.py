"""Logs are found where the settings of other tools say, or where they usually are, and read as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reviewtui.records.kinds import kind
from reviewtui.records.logs.folders import log_folders, said_folders
from reviewtui.records.logs.gathering import LARGEST_RECORD, read_log
from tests.records import dialects
from tests.repository.scratch import Scratch

if TYPE_CHECKING:
    from reviewtui.repository import Snapshot

ADR = kind("adr")
RECORD = b"# 1. X\n"


def snapshot(folder: Path, files: dict[str, bytes]) -> Snapshot:
    """Return files as a commit holds them."""
    scratch = Scratch.create(folder / "repo")
    scratch.commit(files)
    return scratch.open().snapshot("HEAD")


def said(files: Snapshot, start: str = "") -> tuple[str, ...]:
    """Return what the settings of other tools say."""
    return said_folders(files, files.paths(), start)


def test_the_nearest_adr_dir_counts_first(tmp_path: Path) -> None:
    files = snapshot(
        tmp_path,
        {
            ".adr-dir": b"doc/decisions\n",
            "services/a/.adr-dir": b"log\n",
            "services/b/.adr-dir": b"../../shared/adr\n",
            "services/a/src/x.py": b"",
        },
    )
    assert said(files) == ("doc/decisions", "services/a/log", "shared/adr")
    assert said(files, "services/a/src") == ("services/a/log", "doc/decisions", "shared/adr")


@pytest.mark.parametrize("text", [b"/etc\n", b"../../out\n", b".git/x\n", b"", b"\n\n", b"a\x1b[0m\n", b"x" * 100_000])
def test_an_adr_dir_that_leads_outside_says_nothing(tmp_path: Path, text: bytes) -> None:
    assert said(snapshot(tmp_path, {".adr-dir": text, "x": b""})) == ()


def test_log4brains_has_a_folder_for_the_project_and_one_for_each_package(tmp_path: Path) -> None:
    settings = (
        b"project:\n  name: x\n  adrFolder: ./docs/adr\n  packages:\n"
        b"    - name: core\n      path: ./packages/core\n      adrFolder: ./packages/core/docs/adr\n    - name: web\n"
    )
    assert said(snapshot(tmp_path, {".log4brains.yml": settings})) == ("docs/adr", "packages/core/docs/adr")


@pytest.mark.parametrize(
    "text", [b"project: [", b"- 1\n", b"project: x\n", b"project: {packages: {a: b}, adrFolder: 3}"]
)
def test_odd_settings_say_nothing(tmp_path: Path, text: bytes) -> None:
    assert said(snapshot(tmp_path, {".log4brains.yml": text, "adr.config.json": b"[1]"})) == ()


def test_dotnet_adr_may_spell_the_folder_in_other_case(tmp_path: Path) -> None:
    files = snapshot(tmp_path, {"adr.config.json": b'{"path": "./Docs/Adr"}', "docs/adr/0001-x.md": RECORD})
    assert said(files) == ("docs/adr",)


def test_every_folder_of_a_log_is_found_and_no_template(tmp_path: Path) -> None:
    files = snapshot(
        tmp_path,
        {
            "docs/adr/0001-x.md": RECORD,
            "docs/adr/backend/0001-y.md": RECORD,
            "docs/adr/templates/0001-z.md": RECORD,
            "packages/core/adr/20240101-x.md": RECORD,
            "migrations/0001-x.md": RECORD,
        },
    )
    usual = ADR.places
    found = log_folders(files.paths(), usual, configured=None, said=("packages/core/adr",))
    assert found == ("packages/core/adr", "docs/adr", "docs/adr/backend")
    assert log_folders(files.paths(), usual, configured="migrations", said=()) == ("migrations",)


def test_a_log_holds_its_records_in_order_and_nothing_else(tmp_path: Path) -> None:
    files = snapshot(
        tmp_path,
        {
            "docs/adr/0010-b.md": dialects.NYGARD.encode(),
            "docs/adr/0002-a.md": dialects.MADR.encode(),
            "docs/adr/unnumbered.md": dialects.BOLD_LINES.replace("ADR-0007: ", "").encode(),
            "docs/adr/notes.md": b"# Notes\n\nNothing decided.\n",
            "docs/adr/README.md": dialects.NYGARD.encode(),
            "docs/adr/template.md": dialects.NYGARD.encode(),
            "docs/adr/0003-large.md": b"# 3. Large\n" + b"x" * LARGEST_RECORD,
            "docs/adr/old/0001-x.md": RECORD,
        },
    )
    log = read_log("adr", files, ("docs/adr",))
    assert [record.path.rpartition("/")[2] for record in log.records] == [
        "0002-a.md",
        "0003-large.md",
        "0010-b.md",
        "unnumbered.md",
    ]
    assert log.records[1].title == "large"
    assert "docs/adr/old/0001-x.md" in log.paths
