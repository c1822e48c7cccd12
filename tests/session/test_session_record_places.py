"""A new record goes into the log that holds where somebody works, and takes no number that anybody took."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from reviewtui.records.kinds import kind
from reviewtui.reviews.draft import Draft
from reviewtui.reviews.store import DraftStore
from reviewtui.session.options import Options
from reviewtui.session.recording import Order, Recording
from tests.records import dialects
from tests.repository.scratch import Scratch

ADR = kind("adr")
NOW = datetime(2026, 3, 2, tzinfo=UTC)


def opened(folder: Path) -> Recording:
    """Return the records as somebody opens them who works in a folder."""
    return Recording.open(Options(folder), lambda: NOW)


def new_path(folder: Path) -> str:
    """Return where a new record would go."""
    with opened(folder) as records:
        return records.plan(Order(ADR, title="Page with cursors")).files[0].path


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    """Return a repository with a log in the form of adr-tools."""
    scratch = Scratch.create(tmp_path / "repo")
    scratch.commit({"docs/adr/0001-a.md": b"# 1. A\n\n## Status\n\nAccepted\n"})
    return scratch


def test_the_log_of_the_folder_that_somebody_works_in_counts(scratch: Scratch) -> None:
    scratch.write(
        {"services/a/.adr-dir": b"log\n", "services/a/src/x.py": b"", "services/a/log/0006-x.md": b"# 6. X\n"}
    )
    assert new_path(scratch.root / "services/a/src") == "services/a/log/0007-page-with-cursors.md"
    (scratch.root / "services/a/.adr-dir").unlink()
    assert new_path(scratch.root / "services/a/src") == "docs/adr/0002-page-with-cursors.md"


def test_a_number_on_a_branch_that_is_only_at_a_remote_is_taken(scratch: Scratch) -> None:
    scratch.git("switch", "-q", "-c", "far")
    scratch.commit({"docs/adr/0011-b.md": b"# 11. B\n"})
    scratch.git("update-ref", "refs/remotes/origin/far", "HEAD")
    scratch.git("switch", "-q", "main")
    scratch.git("branch", "-q", "-D", "far")
    assert new_path(scratch.root) == "docs/adr/0012-page-with-cursors.md"


def test_a_number_that_an_open_review_gave_is_taken(scratch: Scratch) -> None:
    with scratch.open() as repository:
        email = repository.identity().email
        store = DraftStore(repository.common_dir, "x-1234", email)
        draft = Draft("x-1234", email, "main", "x", "general", "1", NOW, NOW)
        store.save(draft.with_published({"docs/adr/0020-b.md": "0" * 40}, NOW))
        store.release()
    assert new_path(scratch.root) == "docs/adr/0021-page-with-cursors.md"


def test_dated_names_go_on_as_dates_and_without_a_number(tmp_path: Path) -> None:
    scratch = Scratch.create(tmp_path / "repo")
    scratch.commit(
        {
            ".log4brains.yml": b"project:\n  adrFolder: ./docs/log\n  packages:\n    - adrFolder: ./packages/a/adr\n",
            "docs/log/20201101-utc.md": dialects.LOG4BRAINS.encode(),
            "packages/a/adr/20201102-local.md": dialects.LOG4BRAINS.encode(),
        }
    )
    assert new_path(scratch.root) == "docs/log/20260302-page-with-cursors.md"
    with opened(scratch.root) as records:
        assert [one.path for one in records.log(ADR).records] == [
            "docs/log/20201101-utc.md",
            "packages/a/adr/20201102-local.md",
        ]
        assert records.plan(Order(ADR, title="Page")).message == "Add decision record: Page\n"


def test_a_number_means_the_record_of_the_main_log_first(scratch: Scratch) -> None:
    scratch.write({"docs/adr/backend/0001-b.md": b"# 1. B\n", "docs/adr/backend/0002-c.md": b"# 2. C\n"})
    with opened(scratch.root) as records:
        assert records.find(ADR, "1").title == "A"
        assert records.find(ADR, "2").title == "C"
