"""Records are planned before they are written, from a review or by hand, and never over what changed meanwhile."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from reviewtui.errors import ConflictError, UsageError
from reviewtui.records.kinds import kind
from reviewtui.records.origin import Origin, origin_of
from reviewtui.records.prompts import prompts
from reviewtui.records.sealing import is_untouched
from reviewtui.reviews.types import Stance
from reviewtui.rubric.types import Decision
from reviewtui.session import Options
from reviewtui.session.recording import Order, Recording
from tests.session.conftest import PATH, SPEC

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from reviewtui.session import Session
    from tests.repository.scratch import Scratch

ADR = kind("adr")
MINE = "docs/adr/0008-keep-ids.md"


@pytest.fixture
def records(scratch: Scratch) -> Iterator[Recording]:
    """Return the records of a repository, beside any review."""
    with Recording.open(Options(scratch.root), lambda: datetime(2026, 3, 2, tzinfo=UTC)) as opened:
        yield opened


def test_by_hand_a_record_needs_nothing_but_a_title(records: Recording, scratch: Scratch) -> None:
    plan = records.plan(Order(ADR, "Keep ids"))
    assert [file.path for file in plan.files] == [MINE]
    assert not (scratch.root / MINE).exists()
    assert records.write(plan).paths == (MINE,)
    assert prompts((scratch.root / MINE).read_text())
    with pytest.raises(UsageError):
        records.plan(Order(ADR))
    with pytest.raises(UsageError):
        records.plan(Order(ADR, "X", findings=("0123",)))


def test_a_record_that_came_meanwhile_is_not_written_over(records: Recording, scratch: Scratch) -> None:
    plan = records.plan(Order(ADR, "Keep ids"))
    scratch.write({MINE: b"# Theirs\n"})
    with pytest.raises(ConflictError):
        records.write(plan)
    assert (scratch.root / MINE).read_bytes() == b"# Theirs\n"


def test_a_state_is_not_written_over_words_that_came_meanwhile(records: Recording, scratch: Scratch) -> None:
    records.write(records.plan(Order(ADR, "Keep ids")))
    plan = records.move(ADR, "8", "accepted")
    (scratch.root / MINE).write_text("# Mine\n")
    with pytest.raises(ConflictError):
        records.write(plan)
    assert (scratch.root / MINE).read_text() == "# Mine\n"


def test_a_number_that_a_branch_took_meanwhile_is_not_given_twice(records: Recording, scratch: Scratch) -> None:
    first = records.plan(Order(ADR, "Keep ids", to="records"))
    records.write(records.plan(Order(ADR, "Drop ids", to="records")))
    with pytest.raises(ConflictError):
        records.write(first)
    assert scratch.git("ls-tree", "--name-only", "records", "docs/adr/").splitlines() == [
        "docs/adr/0007-use-rest.md",
        "docs/adr/0008-drop-ids.md",
    ]
    assert records.plan(Order(ADR, "Keep ids")).files[0].path == "docs/adr/0009-keep-ids.md"


def test_a_ruling_on_a_finding_is_its_decision(opened: Callable[..., Session], scratch: Scratch) -> None:
    session = opened()
    (finding, *_) = session.report.findings
    session.rule_on(finding.fingerprint, Stance.ACCEPT, "Nobody reads it any more.")
    plan = session.records().plan(Order(ADR, findings=(finding.fingerprint,)))
    (file,) = plan.files
    assert file.text.startswith('---\nstatus: "accepted"\n')
    assert "\n# Accept this: " in file.text
    assert "because Nobody reads it any more.\n" in file.text
    assert origin_of(file.text) == Origin("madr", session.id, (finding.fingerprint,))
    session.records().write(plan)
    assert (scratch.root / file.path).is_file()
    with pytest.raises(UsageError):
        session.records().plan(Order(ADR, findings=("0123456789abcdef",)))


def test_a_record_on_what_is_mended_stays_as_it_is(opened: Callable[..., Session], scratch: Scratch) -> None:
    session = opened()
    (finding, *_) = session.report.findings
    session.records().write(session.records().plan(Order(ADR, "Drop it", findings=(finding.fingerprint,))))
    scratch.git("add", "-A")
    scratch.commit({PATH: SPEC.encode()})
    with pytest.raises(UsageError) as refused:
        opened().records().refresh(ADR, "8")
    assert "is no longer found" in refused.value.message


def test_a_record_of_another_review_is_not_brought_up_to_date(opened: Callable[..., Session], scratch: Scratch) -> None:
    scratch.write({MINE: b"# Keep ids\n\n<!-- Made by reviewtui as madr from the review other-1 -->\n"})
    with pytest.raises(UsageError) as refused:
        opened().records().refresh(ADR, "8")
    assert "was made from the review other-1, not from" in refused.value.message


def test_a_broken_file_of_the_house_is_told_with_its_place(scratch: Scratch, tmp_path: Path) -> None:
    scratch.write({".reviewtui.yaml": b"records: {form: {adr: prose}}\n"})
    with Recording.open(Options(scratch.root)) as records, pytest.raises(UsageError) as refused:
        records.plan(Order(ADR, "X"))
    assert (refused.value.path, refused.value.line) == (".reviewtui.yaml", 1)
    with pytest.raises(UsageError):
        Recording.open(Options(scratch.root, config_path=tmp_path / "absent.yaml"))


def test_a_record_links_to_its_review_once_that_is_published(opened: Callable[..., Session], scratch: Scratch) -> None:
    session = opened()
    records = session.records()
    records.write(records.plan(Order(ADR)))
    (path,) = (scratch.root / "docs/adr").glob("0008-*.md")
    assert "comments is not published yet." in path.read_text()
    session.publish(session.plan("WORKTREE", closing=False))
    records = opened().records()
    records.write(records.refresh(ADR, "8").plan)
    assert f"comments is kept in [docs/api-reviews/{session.id}](<../api-reviews/{session.id}>)." in path.read_text()


def test_a_published_record_that_nobody_edited_is_still_that_after_a_refresh(
    opened: Callable[..., Session], scratch: Scratch
) -> None:
    session = opened()
    session.decide(Decision.REQUEST_CHANGES, "Two clients read it.")
    session.publish(session.plan("WORKTREE", closing=True))
    (path,) = (scratch.root / "docs/adr").glob("0008-*.md")
    session.decide(Decision.REQUEST_CHANGES, "Three clients read it.")
    renewal = session.records().refresh(ADR, "8")
    assert renewal.kept == ()
    session.records().write(renewal.plan)
    assert "because Three clients read it." in path.read_text()
    assert is_untouched(path.read_bytes())
    path.write_text(path.read_text().replace("Three clients", "Nobody"))
    session.decide(Decision.REQUEST_CHANGES, "Four clients read it.")
    (part,) = session.records().refresh(ADR, "8").kept
    assert "-Chosen option" in part.difference
    assert "Four clients" in part.difference
