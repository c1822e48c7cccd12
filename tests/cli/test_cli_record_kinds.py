"""RFCs, canvases and changelog entries by command: written from a review in a real repository, and renewed."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reviewtui.records import front_matter
from reviewtui.records.prompts import prompts

if TYPE_CHECKING:
    from tests.cli.shop import Run


@pytest.fixture
def house(folder: Path) -> Path:
    """Return a demo repository of one's own."""
    return folder


def git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, text=True).stdout


def test_an_rfc_shows_the_contract_before_and_after_and_goes_on_by_its_states(run: Run, house: Path) -> None:
    made = run("rfc", "new", "--review", "--repo", house)
    assert made.code == 0, made.err
    (record,) = (house / "docs/rfcs").glob("0001-*.md")
    text = record.read_text()
    assert "```yaml\n" in text
    assert "Before, `" in text
    assert prompts(text)
    early = run("rfc", "move", "1", "accepted", "--repo", house)
    assert early.code == 2
    assert "It can become: review, withdrawn." in early.err
    for state in ("review", "last-call", "accepted"):
        assert run("rfc", "move", "1", state, "--repo", house).code == 0
    front = front_matter.values(record.read_text(), "x.md")
    assert front["status"] == "accepted"
    assert isinstance(front["history"], list)
    assert [step["state"] for step in front["history"]] == ["review", "last-call", "accepted"]


def test_an_rfc_is_renewed_around_the_words_of_its_author(run: Run, house: Path) -> None:
    assert run("rfc", "new", "Keep order ids", "--review", "--repo", house).code == 0
    record = house / "docs/rfcs/0001-keep-order-ids.md"
    (question,) = [asked for _, asked in prompts(record.read_text()) if asked.startswith("in at most five lines")]
    record.write_text(record.read_text().replace(f"*To write: {question}.*", "Ids stay."))
    assert run("vote", "reject", "--note", "Three apps read it", "--repo", house).code == 0
    renewed = run("rfc", "refresh", "1", "--repo", house)
    assert renewed.code == 0, renewed.err
    assert "\n\nIds stay.\n\n" in record.read_text()
    assert "| reject | Three apps read it |" in record.read_text()


def test_an_entry_goes_into_the_changelog_that_is_there_and_is_replaced_by_a_newer_one(run: Run, house: Path) -> None:
    log = house / "CHANGES.md"
    log.write_bytes("# Änderungen\r\n\r\n## 1.0.0 - 2026-01-05\r\n\r\n* Erste.\r\n".encode())
    first = run("changelog", "new", "--review", "--repo", house)
    assert first.code == 0, first.err
    assert not (house / "CHANGELOG.md").exists()
    written = log.read_bytes().decode()
    assert "\r\n* **BREAKING** " in written
    assert written.endswith("## 1.0.0 - 2026-01-05\r\n\r\n* Erste.\r\n")
    again = run("changelog", "new", "--review", "--repo", house)
    assert "nothing is to be written" in again.out
    assert log.read_bytes().decode() == written
    assert run("changelog", "new", "Mehr.", "--group", "added", "--repo", house).code == 0
    assert run("changelog", "new", "--release", "1.1.0", "--repo", house).code == 0
    told = run("changelog", "check", "--repo", house)
    assert "changelog-silent-break" in told.out
    assert "`1.1.0 - " in told.out


def test_an_entry_can_be_committed_to_the_branch_under_review(run: Run, house: Path) -> None:
    made = run("changelog", "new", "--review", "--to", "notes", "--repo", house)
    assert made.code == 0, made.err
    assert "**BREAKING**" in git(house, "show", "notes:CHANGELOG.md")
    assert git(house, "log", "-1", "--format=%s", "notes").startswith("Add changelog entry: what changes in orders")


def test_a_changelog_in_another_encoding_is_left_alone(run: Run, house: Path) -> None:
    (house / "CHANGELOG.md").write_bytes("# Änderungen\n".encode("latin-1"))
    refused = run("changelog", "new", "Mehr.", "--repo", house)
    assert refused.code == 3
    assert "not written in UTF-8" in refused.err
    assert (house / "CHANGELOG.md").read_bytes() == "# Änderungen\n".encode("latin-1")


def test_a_canvas_tells_what_the_description_says(run: Run, house: Path) -> None:
    spec = next(path.relative_to(house).as_posix() for path in sorted(house.rglob("openapi.yaml")))
    made = run("canvas", "new", "--spec", spec, "--repo", house)
    assert made.code == 0, made.err
    (record,) = (house / "docs/api-canvases").glob("*.md")
    assert "| `GET /orders` |" in record.read_text()
    assert "* Was the catalog searched for an API" in record.read_text()
    wrong = run("canvas", "new", "--spec", "none.yaml", "--repo", house)
    assert wrong.code == 2
    assert "`none.yaml` is no API description with operations" in wrong.err
