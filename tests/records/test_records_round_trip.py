"""A record is refreshed where nobody touched it, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.errors import UnreadableError
from reviewtui.records import front_matter
from reviewtui.records.generated import block, blocks, refresh

HAND = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60).map(lambda text: text + "\n")
NAMES = ("findings", "dates")


def record(hand: tuple[str, str, str], parts: tuple[str, str]) -> str:
    """Return a record of hand-written texts around two generated parts."""
    first, second = (block(name, text) for name, text in zip(NAMES, parts, strict=True))
    return f"{hand[0]}\n{first}\n{hand[1]}\n{second}\n{hand[2]}"


@given(st.tuples(HAND, HAND, HAND), st.tuples(HAND, HAND), st.tuples(HAND, HAND))
def test_generated_parts_are_replaced_and_every_other_byte_stays(
    hand: tuple[str, str, str], old: tuple[str, str], new: tuple[str, str]
) -> None:
    refreshed = refresh(record(hand, old), record(("# Newer\n", "", ""), new))
    assert refreshed.text == record(hand, new)
    assert not refreshed.kept
    assert refresh(refreshed.text, record(hand, new)).text == refreshed.text


@given(st.tuples(HAND, HAND, HAND), st.tuples(HAND, HAND), HAND)
def test_a_part_that_somebody_edited_stays_and_its_difference_is_shown(
    hand: tuple[str, str, str], old: tuple[str, str], new: str
) -> None:
    written = record(hand, old)
    first = blocks(written)[0]
    edited = f"{written[: first.start]}{block('findings', old[0]).replace(' -->', ' -->' + chr(10) + 'Mine.', 1)}"
    edited += written[first.end :]
    newer = record(hand, (f"quite another text {new}", f"another date {new}"))
    refreshed = refresh(edited, newer)
    assert "Mine." in refreshed.text
    assert f"another date {new.strip()}" in refreshed.text
    assert [kept.name for kept in refreshed.kept] == ["findings"]
    assert "quite another text" in refreshed.kept[0].difference


def test_a_part_that_was_taken_out_does_not_come_back_by_itself() -> None:
    refreshed = refresh(f"# Mine\n\n{block('dates', 'soon')}\n", record(("", "", ""), ("1", "2")))
    assert refreshed.removed == ("findings",)
    assert refreshed.replaced == ("dates",)


def test_line_ends_of_another_system_stay() -> None:
    old = record(("# Mine\n", "", ""), ("1", "2")).replace("\n", "\r\n")
    refreshed = refresh(old, record(("", "", ""), ("3", "4")))
    assert refreshed.text == record(("# Mine\n", "", ""), ("3", "4")).replace("\n", "\r\n")


def test_a_marker_in_a_text_of_ours_ends_no_part() -> None:
    written = block("findings", "before <!-- /reviewtui:findings --> after")
    assert [part.untouched for part in blocks(written)] == [True]


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("---\nstatus: proposed # why\nown: 1\n---\n\n# T\n", "---\nstatus: accepted # why\nown: 1\n---\n\n# T\n"),
        ("# T\n", "---\nstatus: accepted\n---\n\n# T\n"),
        ("---\r\na: 1\r\n---\r\n# T\r\n", "---\r\na: 1\r\nstatus: accepted\r\n---\r\n# T\r\n"),
        ("---\n---\n# T\n", "---\nstatus: accepted\n---\n# T\n"),
    ],
)
def test_front_matter_changes_by_keys(text: str, after: str) -> None:
    assert front_matter.with_values(text, {"status": "accepted"}, "x.md") == after
    assert front_matter.values(after, "x.md")["status"] == "accepted"


def test_a_rule_below_a_title_is_no_front_matter() -> None:
    assert front_matter.values("# T\n\n---\na: 1\n---\n", "x.md") == {}


@pytest.mark.parametrize("text", ["---\na: [\n---\n", "---\n- a\n---\n", "---\na: 1\n b: 2\n---\n"])
def test_front_matter_that_is_none_is_an_error_with_a_line(text: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        front_matter.values(text, "x.md")
    assert caught.value.path == "x.md"
    assert caught.value.line


def test_front_matter_that_cannot_be_changed_by_keys_is_left_alone() -> None:
    with pytest.raises(UnreadableError, match="cannot be changed"):
        front_matter.with_values("---\n{a: 1}\n---\n", {"a": 2}, "x.md")


def test_the_line_of_a_key_is_known() -> None:
    assert front_matter.line_of("---\na: 1\n# b: 2\nb : 3\n---\n", "b") == 4
