"""Entries are put into a changelog as it is: every byte that was there stays, whatever its manner."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.errors import UsageError
from reviewtui.model import Verdict
from reviewtui.records.generated import block, blocks
from reviewtui.records.kinds.changelog.merging import into
from reviewtui.records.writing import written
from tests.records.conftest import finding, known_from, report_of, review_of
from tests.records.test_records_changelog import CHANGELOG, by_hand, entry_from

ENTRY = entry_from(finding(1, Verdict.BREAKING))
KEPT = """# Changelog

Ours.

```markdown
## [Unreleased]
```

<!--
## [Unreleased]
-->

## [Unreleased]

### Added

- Mine.

### Security

- Mine too.

## [1.1.0] - 2026-01-05

### Added

- Old.

[unreleased]: https://example.com/compare/v1.1.0...HEAD
[1.1.0]: https://example.com/compare/v1.0.0...v1.1.0
"""
LINES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30).filter(
    lambda line: not line.lstrip().startswith(("#", "```", "~~~", "<!--", "=", "-"))
)


def lines_kept(before: str, after: str) -> bool:
    """Whether all lines of a text that say anything are in another one, in the same order."""
    rest = iter(line for line in after.splitlines() if line.strip())
    return all(line in rest for line in before.splitlines() if line.strip())


def test_each_group_is_put_in_its_place_and_nothing_else_changes() -> None:
    made = into(KEPT, ENTRY)
    assert lines_kept(KEPT, made)
    headings = [line for line in made.splitlines() if line.startswith("##")]
    assert headings == [
        "## [Unreleased]",
        "## [Unreleased]",
        "## [Unreleased]",
        "### Added",
        "### Removed",
        "### Security",
        "## [1.1.0] - 2026-01-05",
        "### Added",
    ]
    before, after = made.split("### Removed\n")
    assert "-->\n\n### Added\n\n- Mine.\n\n" in before
    assert "-->\n\n### Security\n" in after
    assert into(made, ENTRY) == made


def test_a_group_that_is_there_gets_the_entry_below_what_it_has() -> None:
    made = into(KEPT, by_hand("New.", group="Added"))
    assert made == KEPT.replace("- Mine.\n", "- Mine.\n\n- New.\n", 1)


@pytest.mark.parametrize(
    ("before", "heading"),
    [
        ("# Changelog\n", "# Changelog\n\n## [Unreleased]\n\n"),
        ("# Log\n\n## 1.0.0 - 2026-01-05\n\n- A.\n", "# Log\n\n## Unreleased\n\n"),
        ("# Log\n\n## [1.0.0]\n\n- A.\n", "# Log\n\n## [Unreleased]\n\n"),
        ("# v1.0.0\n\n- A.\n", "# Unreleased\n\n"),
        ("# Upcoming\n\n# v1.0.0\n\n- A.\n", "# Upcoming\n\n"),
        ("Nothing yet", "Nothing yet\n\n## [Unreleased]\n\n"),
    ],
)
def test_a_changelog_without_a_place_for_it_gets_one_above_the_newest_version(before: str, heading: str) -> None:
    made = into(before, ENTRY)
    assert made.startswith(heading)
    assert lines_kept(before, made)
    assert ("\n## Removed" in made) is heading.startswith(("# Un", "# Up"))
    assert into(made, ENTRY) == made


def test_bullets_and_line_ends_are_those_of_the_changelog() -> None:
    before = "# Log\r\n\r\n## Unreleased\r\n\r\n* Mine.\r\n"
    made = into(before, ENTRY)
    assert "\r\n* **BREAKING** property" in made
    assert "\n" not in made.replace("\r\n", "")
    assert all(part.untouched for part in blocks(made))
    assert into(made, ENTRY) == made


def test_a_newer_review_replaces_its_parts_where_they_stand() -> None:
    made = into(KEPT, ENTRY)
    released = made.replace("## [Unreleased]\n\n<!-- reviewtui", "## [Unreleased]\n\n## [1.2.0]\n\n<!-- reviewtui")
    newer = into(released, entry_from(finding(1, Verdict.BREAKING), finding(2, Verdict.BREAKING)))
    assert newer.index("## [1.2.0]") < newer.index("legacyId2") < newer.index("## [1.1.0]")
    assert newer.count("legacyId1") == 1
    assert "2 changes break clients" in newer


def test_a_part_that_a_person_edited_stays_and_one_without_findings_goes_with_its_heading() -> None:
    made = into(KEPT, ENTRY)
    edited = made.replace("Stop counting on it.", "Read `id` instead.")
    assert into(edited, entry_from(finding(1, Verdict.BREAKING, "another word"))).count("Read `id` instead.") == 1
    nothing = into(made, entry_from())
    assert "### Removed" not in nothing
    assert "no more than a patch release" in nothing
    assert lines_kept(KEPT, nothing)
    assert into(nothing, ENTRY) == made


def test_an_introduction_that_was_taken_out_does_not_come_back_but_a_break_does() -> None:
    made = into(KEPT, ENTRY)
    level, gone = blocks(made)
    without = made.replace(block(level.name, level.text), "")
    assert "asks for" not in into(without, ENTRY)
    assert "legacyId1" in into(made.replace(block(gone.name, gone.text), ""), ENTRY)


def test_parts_of_other_reviews_stay() -> None:
    other = ENTRY.replace("orders-v2-1a2b3c4d", "v2-1a2b3c4d")
    made = into(into(KEPT, ENTRY), other)
    assert len(blocks(made)) == 4
    assert lines_kept(into(KEPT, ENTRY), into(made, other.replace("legacyId1", "x")))


@pytest.mark.parametrize("before", ["# Log\n\n<!--\n", "# Log\n\n```\n- A.\n"])
def test_a_changelog_that_never_ends_its_comment_or_code_is_refused(before: str) -> None:
    with pytest.raises(UsageError, match="no place in the changelog"):
        into(before, ENTRY)


def test_an_entry_on_one_finding_takes_nothing_from_that_on_all() -> None:
    whole = into("", entry_from(finding(1, Verdict.BREAKING), finding(2, Verdict.SAFE)))
    review = review_of(report_of(finding(1, Verdict.BREAKING, "one word")))
    known = replace(known_from(review, "CHANGELOG.md"), only=("0000000000000001",))
    made = into(whole, written(CHANGELOG, CHANGELOG.form(None), known))
    assert lines_kept(whole, made)
    assert "removed-orders-v2-1a2b3c4d-00000000 " in made


def test_a_release_takes_all_that_waited() -> None:
    made = into(KEPT, by_hand(release="1.2.0"))
    assert made.count("## [Unreleased]\n\n## [1.2.0] - 2026-03-02\n\n### Added\n\n- Mine.\n") == 1
    assert "[unreleased]: https://example.com/compare/v1.2.0...HEAD\n" in made
    assert "[1.2.0]: https://example.com/compare/v1.1.0...v1.2.0\n[1.1.0]:" in made
    with pytest.raises(UsageError, match=r"has a version 1\.2\.0 already"):
        into(made, by_hand(release="1.2.0"))
    with pytest.raises(UsageError, match="nothing waits to be released"):
        into(made, by_hand(release="1.3.0"))
    assert "## 1.0.1 - 2026-03-02\n" in into("## 1.0.0\n\n- A.\n", by_hand("B.", release="1.0.1"))
    assert "\n## [1.2.0] - 2026-03-03\n\n<!-- reviewtui" in into(
        KEPT, entry_from(finding(1, Verdict.BREAKING), release="1.2.0")
    )


@given(st.lists(LINES, max_size=6), st.lists(LINES, max_size=6), st.lists(LINES, max_size=6))
def test_hand_written_lines_outlive_any_number_of_entries(top: list[str], waiting: list[str], old: list[str]) -> None:
    before = "\n".join(("# Changelog", "", *top, "", "## [Unreleased]", "", *waiting, "", "## [1.0.0]", "", *old, ""))
    once = into(before, ENTRY)
    assert lines_kept(before, once)
    assert into(once, ENTRY) == once
    assert lines_kept(before, into(once, entry_from(finding(2, Verdict.SAFE))))
