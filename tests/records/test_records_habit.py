"""A new record goes where the repository keeps its records, under the next name of their kind."""

from __future__ import annotations

from datetime import date

import pytest

from reviewtui.records.habit import Habit, detect, free, next_number
from reviewtui.records.kind import Naming
from reviewtui.records.kinds import kind

DAY = date(2026, 3, 2)
ADR = kind("adr")


def habit_of(*paths: str, configured: str | None = None, said: tuple[str, ...] = ()) -> Habit:
    """Return the habit that these files show."""
    return detect(paths, ADR.places, configured=configured, said=said)


def test_a_repository_without_records_begins_in_the_usual_folder() -> None:
    assert habit_of("README.md").path(1, DAY, "Accept the break") == "docs/adr/0001-accept-the-break.md"


@pytest.mark.parametrize(
    "folder", ["docs/adr", "doc/adr", "docs/decisions", "docs/architecture/decisions", "doc/architecture/decisions"]
)
def test_a_usual_folder_with_records_is_used(folder: str) -> None:
    assert habit_of("README.md", f"{folder}/0001-use-rest.md").folder == folder


def test_a_usual_folder_without_records_is_not_taken_for_one() -> None:
    assert habit_of("docs/decisions/README.md", "doc/adr/0001-x.md").folder == "doc/adr"


def test_the_folder_that_another_tool_names_is_respected() -> None:
    assert habit_of("docs/adr/0001-x.md", said=("doc/architecture",)).folder == "doc/architecture"


def test_the_configuration_comes_before_everything() -> None:
    assert habit_of("docs/adr/0001-x.md", configured="./decisions/", said=("doc/architecture",)).folder == "decisions"


@pytest.mark.parametrize("text", ["../outside", "/etc", "a/../../b", ".git/hooks", ".GIT", ".", "", "\n", "a\x1bb"])
def test_a_folder_outside_the_repository_is_not_taken(text: str) -> None:
    assert habit_of(configured=text).folder == "docs/adr"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["0007-a.md"], "docs/adr/0008-word.md"),
        (["001-a.md", "002-b.md"], "docs/adr/003-word.md"),
        (["adr-0001-a.md"], "docs/adr/adr-0002-word.md"),
        (["ADR_12_a.md"], "docs/adr/ADR_13-word.md"),
        (["0001-a.md", "0009-b.md", "README.md", "template.md"], "docs/adr/0010-word.md"),
        (["20240131-a.md", "20250228-b.md"], "docs/adr/20260302-word.md"),
        (["2024-01-31-a.md", "2025-02-28-b.md"], "docs/adr/2026-03-02-word.md"),
        (["adr001-a.md", "adr002.md"], "docs/adr/adr003-word.md"),
        (["0003.md", "0004-a.md", "0000-template.md"], "docs/adr/0005-word.md"),
        (["9999-a.md"], "docs/adr/10000-word.md"),
    ],
)
def test_the_name_follows_those_that_are_there(names: list[str], expected: str) -> None:
    paths = [f"docs/adr/{name}" for name in names]
    habit = habit_of(*paths)
    assert habit.path(next_number(habit.folder, paths), DAY, "Word") == expected


def test_numbers_in_other_folders_do_not_count() -> None:
    assert next_number("docs/adr", ["docs/adr/0002-a.md", "docs/adr/old/0900-b.md", "docs/0100-c.md"]) == 3


def test_dates_are_told_from_numbers() -> None:
    assert habit_of("docs/adr/20240131-a.md").naming is Naming.DATED
    assert habit_of("docs/adr/000001-a.md").naming is Naming.NUMBERED


def test_a_title_without_a_plain_letter_still_has_a_name() -> None:
    assert Habit("docs/adr").path(3, DAY, "../../日本") == "docs/adr/0003-decision.md"


def test_a_name_that_is_taken_gets_a_number_at_its_end() -> None:
    assert free("a/20260302-x.md", {"a/20260302-x.md", "a/20260302-x-2.md"}) == "a/20260302-x-3.md"
