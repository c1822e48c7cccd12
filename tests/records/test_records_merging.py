"""Two changes of a text: those of different lines are both kept, those of the same line are left to a person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.records.merging import merged

TEXTS = st.lists(st.sampled_from(["a\n", "b\n", "c\n", "\n"]), max_size=8).map("".join)
BEFORE = "# 2. Title\n\nWhy\n\nWhat\n"


@pytest.mark.parametrize(
    ("ours", "theirs", "both"),
    [
        ("# 2. Title\n\nBecause\n\nWhat\n", "# 3. Title\n\nWhy\n\nWhat\n", "# 3. Title\n\nBecause\n\nWhat\n"),
        ("# 2. Title\n\nWhy\n\nWhat\nEnd\n", "# 3. Title\n\nWhy\n\nWhat\n", "# 3. Title\n\nWhy\n\nWhat\nEnd\n"),
        ("# 2. Mine\n\nWhy\n\nWhat\n", "# 3. Title\n\nWhy\n\nWhat\n", None),
        ("# 2. Title\nMine\n\nWhy\n\nWhat\n", "# 3. Title\n\nWhy\n\nWhat\n", None),
        ("# 3. Title\n\nBecause\n\nWhat\n", "# 3. Title\n\nWhy\n\nWhat\n", "# 3. Title\n\nBecause\n\nWhat\n"),
        ("\n\nWhy\n\nWhat\n", "# 2. Title\n\n\nWhat\n", "\n\n\nWhat\n"),
    ],
)
def test_changes_of_different_lines_are_both_kept(ours: str, theirs: str, both: str | None) -> None:
    assert merged(BEFORE, ours, theirs) == both
    assert merged(BEFORE, theirs, ours) == both


@given(TEXTS, TEXTS)
def test_one_change_alone_is_what_it_makes(before: str, after: str) -> None:
    assert merged(before, after, before) == after
    assert merged(before, before, after) == after
    assert merged(before, after, after) == after


@given(TEXTS, TEXTS, TEXTS)
def test_nothing_that_one_side_wrote_is_lost(before: str, ours: str, theirs: str) -> None:
    both = merged(before, ours, theirs)
    if both is not None:
        lines = both.splitlines()
        added = {line for line in (*ours.splitlines(), *theirs.splitlines()) if line not in before.splitlines()}
        assert added <= set(lines)
