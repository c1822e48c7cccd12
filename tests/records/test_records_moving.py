"""A record goes to another state in the manner in which it is written; nothing else in it changes."""

from __future__ import annotations

from datetime import date

import pytest

from reviewtui.errors import UnreadableError, UsageError
from reviewtui.records import front_matter
from reviewtui.records.kinds import kind
from reviewtui.records.logs.reading import record
from reviewtui.records.moving import moved
from reviewtui.reviews.team import Reviewer

ANA = Reviewer("Ana Bell", "ana@example.com")
DAY = date(2026, 3, 2)
MADR = '---\n# ours\nstatus: "proposed"\ndate: 2026-01-01\nowner: payments\n---\n\n# Keep ids\n\nWhy not.\n'
NYGARD = "# 3. Keep ids\n\nDate: 2026-01-01\n\n## Status\n\nProposed\n\n## Context\n\nProposed by Ben.\n"


def test_front_matter_keeps_its_order_its_comments_and_what_was_before() -> None:
    accepted = moved(record("adr", "docs/adr/0003-x.md", MADR.encode()), "accepted", ANA, DAY)
    again = moved(record("adr", "docs/adr/0003-x.md", accepted.encode()), "deprecated", ANA, date(2026, 5, 1))
    said = front_matter.values(again, "x.md")
    assert list(said) == ["status", "date", "owner", "history"]
    assert said["status"] == "deprecated"
    assert [(one["state"], one["at"]) for one in said["history"]] == [  # type: ignore[attr-defined] # what YAML holds
        ("accepted", "2026-03-02"),
        ("deprecated", "2026-05-01"),
    ]
    assert "# ours\n" in again
    assert again.endswith("\n# Keep ids\n\nWhy not.\n")


def test_a_section_of_status_changes_its_one_line() -> None:
    after = moved(record("adr", "docs/adr/0003-x.md", NYGARD.encode()), "accepted", ANA, DAY)
    assert after == NYGARD.replace("\nProposed\n", "\nAccepted\n")


def test_a_file_that_is_no_text_is_left_alone() -> None:
    with pytest.raises(UnreadableError):
        moved(record("adr", "docs/adr/0003-x.md", MADR.encode() + b"\xff\n"), "accepted", ANA, DAY)


@pytest.mark.parametrize(
    ("before", "after", "hint"),
    [
        ("proposed", "done", "States: proposed"),
        ("rejected", "accepted", "write a new record"),
        ("accepted", "proposed", "It can become: deprecated, superseded."),
    ],
)
def test_states_lead_only_where_the_kind_says(before: str, after: str, hint: str) -> None:
    with pytest.raises(UsageError) as refused:
        kind("adr").states.check_move(before, after)
    assert hint in refused.value.hint
