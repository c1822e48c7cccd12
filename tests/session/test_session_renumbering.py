"""Two branches give one number twice; after their merge the later record goes on, on a branch or in the work tree."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reviewtui.errors import ConflictError, UsageError
from reviewtui.records.kinds import kind
from reviewtui.session.aiming import Aim
from reviewtui.session.options import Options
from reviewtui.session.record_logs import log_of
from reviewtui.session.recording import Recording
from reviewtui.session.renumbering import Renumbered, renumbered
from tests.repository.scratch import Scratch

ADR = kind("adr")
FOLDER = "docs/adr"
FIRST = b"# 1. Begin\n\nDate: 2026-03-01\n\n## Status\n\nAccepted\n"


def decision(number: int, title: str) -> bytes:
    """Return a record in Nygard's form that amends the first one."""
    body = "## Status\n\nAccepted\n\nAmends [1. Begin](0001-begin.md)\n\n## Context\n\nIt came up.\n"
    return f"# {number}. {title}\n\n{body}".encode()


@pytest.fixture
def merged(tmp_path: Path) -> Scratch:
    """Return a repository in which two branches added a record 2, and both were merged."""
    scratch = Scratch.create(tmp_path / "repo")
    scratch.commit({f"{FOLDER}/0001-begin.md": FIRST, "README.md": b"[why](docs/adr/0002-ask.md)\n"})
    for branch, title, day in (("two", "Ask", "2025-02-01"), ("one", "Zip", "2025-01-01")):
        scratch.git("switch", "-q", "-c", branch, "main")
        scratch.write({f"{FOLDER}/0002-{title.lower()}.md": decision(2, title)})
        scratch.git("add", "-A")
        scratch.git("commit", "-q", "-m", title, "--date", f"{day}T00:00:00Z")
    scratch.git("switch", "-q", "main")
    scratch.git("merge", "-q", "one")
    scratch.git("merge", "-q", "-m", "both", "two")
    return scratch


def opened(scratch: Scratch) -> Recording:
    """Return the records of a repository."""
    return Recording.open(Options(scratch.root), lambda: datetime(2026, 3, 2, tzinfo=UTC))


def planned(records: Recording, to: str | None = None) -> Renumbered:
    """Return what mending all collisions would do."""
    aim = Aim.at(records.ground, to, verify=True)
    return renumbered(aim, ADR, log_of(ADR, aim.places))


def test_the_later_one_goes_on_in_the_work_tree(merged: Scratch) -> None:
    with opened(merged) as records:
        made = planned(records)
        assert made.moved == ((f"{FOLDER}/0002-ask.md", f"{FOLDER}/0003-ask.md"),)
        records.write(made.plan)
        assert not planned(records).moved
    assert sorted(path.name for path in (merged.root / FOLDER).iterdir()) == [
        "0001-begin.md",
        "0002-zip.md",
        "0003-ask.md",
    ]
    assert (merged.root / FOLDER / "0003-ask.md").read_bytes() == decision(3, "Ask")
    assert (merged.root / "README.md").read_bytes() == b"[why](docs/adr/0003-ask.md)\n"


def test_on_a_branch_it_is_one_commit(merged: Scratch) -> None:
    before = merged.state()
    with opened(merged) as records:
        made = planned(records, "mended")
        commit = records.write(made.plan).commit
    assert commit is not None
    assert merged.git("diff", "--name-status", "--no-renames", "main", "mended").splitlines() == [
        "M\tREADME.md",
        f"D\t{FOLDER}/0002-ask.md",
        f"A\t{FOLDER}/0003-ask.md",
    ]
    assert merged.state() == before


def test_the_number_is_free_on_all_branches(merged: Scratch) -> None:
    merged.git("switch", "-q", "-c", "three")
    merged.commit({f"{FOLDER}/0007-later.md": decision(7, "Later")})
    merged.git("update-ref", "refs/remotes/origin/far", "HEAD")
    merged.git("switch", "-q", "main")
    merged.git("branch", "-q", "-D", "three")
    with opened(merged) as records:
        assert planned(records).moved == ((f"{FOLDER}/0002-ask.md", f"{FOLDER}/0008-ask.md"),)


def test_what_is_not_committed_yet_is_the_later_one(merged: Scratch) -> None:
    merged.write({f"{FOLDER}/0001-a.md": decision(1, "A")})
    with opened(merged) as records:
        assert [old for old, _ in planned(records).moved] == [f"{FOLDER}/0001-a.md", f"{FOLDER}/0002-ask.md"]


def test_a_record_that_changed_meanwhile_is_not_taken_away(merged: Scratch) -> None:
    with opened(merged) as records:
        made = planned(records)
        merged.write({f"{FOLDER}/0002-ask.md": b"mine\n"})
        before = merged.state()
        with pytest.raises(ConflictError, match="changed since"):
            records.write(made.plan)
    assert merged.state() == before


def test_on_a_branch_that_changed_meanwhile_too(merged: Scratch) -> None:
    merged.git("branch", "mended")
    with opened(merged) as records:
        made = planned(records, "mended")
        merged.git("switch", "-q", "mended")
        merged.commit({f"{FOLDER}/0002-ask.md": b"mine\n"})
        merged.git("switch", "-q", "main")
        with pytest.raises(ConflictError, match="changed since"):
            records.write(made.plan)


def test_without_a_collision_nothing_is_to_be_done(tmp_path: Path) -> None:
    scratch = Scratch.create(tmp_path / "repo")
    scratch.write({f"{FOLDER}/0001-begin.md": FIRST})
    with opened(scratch) as records:
        assert not planned(records).plan.written


def test_three_of_one_number_get_three_numbers(merged: Scratch) -> None:
    merged.write({f"{FOLDER}/0002-own.md": b"# 2. Own\n\nSupersedes [2. Ask](0002-ask.md)\n"})
    with opened(merged) as records:
        made = planned(records)
        assert [new for _, new in made.moved] == [f"{FOLDER}/0003-ask.md", f"{FOLDER}/0004-own.md"]
        records.write(made.plan)
    assert (merged.root / FOLDER / "0004-own.md").read_bytes() == b"# 4. Own\n\nSupersedes [3. Ask](0003-ask.md)\n"


def test_a_record_without_a_number_gets_none(merged: Scratch) -> None:
    merged.write({f"{FOLDER}/loose.md": b"# Loose\n\n## Status\n\nAccepted\n"})
    with opened(merged) as records, pytest.raises(UsageError, match="no number in its name"):
        records.renumber(ADR, "loose")


def test_names_that_are_no_text_are_renamed_too(merged: Scratch) -> None:
    odd = os.fsdecode(b"0002-zz-\xff.md")
    merged.write({f"{FOLDER}/{odd}": b"# 2. Odd\n\n[2. Odd](0002-zz-%FF.md) [ask](0002-ask.md)\n"})
    with opened(merged) as records:
        made = planned(records)
        records.write(made.plan)
    written = merged.root / FOLDER / os.fsdecode(b"0004-zz-\xff.md")
    assert written.read_bytes() == b"# 4. Odd\n\n[4. Odd](0004-zz-%FF.md) [ask](0003-ask.md)\n"


def test_a_link_in_a_file_that_is_no_text_is_told(merged: Scratch) -> None:
    merged.write({"docs/latin.md": b"caf\xe9\n\n[a](adr/0002-ask.md)\n"})
    with opened(merged) as records:
        (place,) = planned(records).unclear
    assert (place.path, place.line) == ("docs/latin.md", 3)
