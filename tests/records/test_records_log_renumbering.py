"""Two records of one number: the later one goes on, and every link to it follows."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reviewtui.records.habit import Habit
from reviewtui.records.kind import Log, Record
from reviewtui.records.logs.reading import record
from reviewtui.records.logs.relinking import Move, relinked
from reviewtui.records.logs.renumbering import Renumbering, renumbering
from reviewtui.records.numbering import collisions
from tests.records import dialects

FOLDER = "docs/adr"
MOVE = Move(f"{FOLDER}/0004-b.md", f"{FOLDER}/0009-b.md", 4, 9)


def one(name: str, text: str = dialects.NYGARD) -> Record:
    """Return a record of the log."""
    return record("adr", f"{FOLDER}/{name}", text.encode())


def renumbered(name: str, text: str, number: int = 9, *others: Record) -> Renumbering:
    """Return a record with another number."""
    own = one(name, text)
    log = Log(FOLDER, (own, *others), frozenset())
    return renumbering(own, number, Habit(FOLDER), log, {other.path: other.text for other in log.records})


def test_the_one_that_was_committed_first_keeps_its_number() -> None:
    records = [one("0004-a.md"), one("0004-b.md"), one("0004-c.md"), one("0005-d.md")]
    since = {
        f"{FOLDER}/0004-a.md": datetime(2026, 3, 2, tzinfo=UTC),
        f"{FOLDER}/0004-b.md": datetime(2026, 3, 1, tzinfo=UTC),
    }
    (found,) = collisions(records, since)
    assert found.keeps == records[1]
    assert found.later == (records[0], records[2])


def test_of_two_that_came_at_once_the_name_decides() -> None:
    (found,) = collisions([one("0004-b.md"), one("0004-a.md")], {})
    assert found.keeps.path == f"{FOLDER}/0004-a.md"


def test_one_number_in_two_folders_is_no_collision() -> None:
    assert collisions([one("0004-a.md"), record("adr", "b/0004-a.md", b"# 4. A\n")], {}) == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# 4. Page", "# 9. Page"),
        ("# ADR-0004: Page", "# ADR-0009: Page"),
        ("# 0004. Page 4 items", "# 0009. Page 4 items"),
        ("# Page 4 items", "# Page 4 items"),
        ("# 14. Page", "# 14. Page"),
        ("4. Page\n=======", "9. Page\n======="),
    ],
)
def test_the_heading_follows_where_it_had_the_number(before: str, after: str) -> None:
    made = renumbered("0004-b.md", f"{before}\n\n## Status\n\nAccepted in 4 weeks\n")
    assert made.new == f"{FOLDER}/0009-b.md"
    assert made.files[made.new] == f"{after}\n\n## Status\n\nAccepted in 4 weeks\n"


def test_keys_of_front_matter_follow_where_they_had_the_number() -> None:
    text = "---\nid: 0004-b\nnumber: '0004'\nnav_order: 4\nweeks: 4 # four\n---\n# Page\n"
    made = renumbered("0004-b.md", text).files[f"{FOLDER}/0009-b.md"]
    assert made == text.replace("0004-b", '"0009-b"').replace("'0004'", '"0009"').replace(
        "nav_order: 4", "nav_order: 9"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Amends [4. Page](0004-b.md)", "Amends [9. Page](0009-b.md)"),
        ("* [ADR-0004](./0004-b.md#context 'why')", "* [ADR-0009](./0009-b.md#context 'why')"),
        ("- Supersedes [0004-b](0004-b.md)", "- Supersedes [0009-b](0009-b.md)"),
        (
            "see [that](<../adr/0004-b.md>), and [4. A](0004-a.md)",
            "see [that](<../adr/0009-b.md>), and [4. A](0004-a.md)",
        ),
        ("[page]: 0004-b.md 'Page'", "[page]: 0009-b.md 'Page'"),
        ("`[4. Page](0004-b.md)` [x](0004-b.md)", "`[4. Page](0004-b.md)` [x](0009-b.md)"),
        ("[x](https://example.com/docs/adr/0004-b.md)", "[x](https://example.com/docs/adr/0004-b.md)"),
        ("[x](../other/0004-b.md)", "[x](../other/0004-b.md)"),
        ("```\n[x](0004-b.md)\n```", "```\n[x](0004-b.md)\n```"),
    ],
)
def test_links_follow_and_nothing_else_does(before: str, after: str) -> None:
    text = f"# 5. Other\r\n\r\n{before}\r\n"
    assert relinked(text, f"{FOLDER}/0005-x.md", MOVE) == f"# 5. Other\r\n\r\n{after}\r\n"


def test_links_from_elsewhere_in_the_repository_follow() -> None:
    assert relinked("[a](docs/adr/0004-b.md)", "README.md", MOVE) == "[a](docs/adr/0009-b.md)"
    assert relinked("[a](../docs/adr/0004-b.md)", "api/README.md", MOVE) == "[a](../docs/adr/0009-b.md)"


def test_only_files_that_change_are_written() -> None:
    linking, other = one("0006-c.md", "# 6. C\n\n[4](0004-b.md)\n"), one("0007-d.md", "# 7. D\n\n[4](0004-a.md)\n")
    made = renumbered("0004-b.md", dialects.NYGARD, 9, linking, other)
    assert set(made.files) == {f"{FOLDER}/0009-b.md", linking.path}
    assert made.files[linking.path] == "# 6. C\n\n[9](0009-b.md)\n"


def test_a_number_without_a_link_is_left_and_told() -> None:
    naming = one("0006-c.md", "---\nstatus: superseded by ADR-0004\n---\n# C\n")
    made = renumbered("0004-b.md", dialects.NYGARD, 9, naming)
    assert naming.path not in made.files
    (place,) = made.unclear
    assert (place.path, place.line) == (naming.path, 2)
    assert "`superseded by 0004` without a link" in place.why


def test_the_shape_of_the_name_stays() -> None:
    assert Habit(FOLDER).renamed(f"{FOLDER}/ADR-04_x.markdown", 112) == f"{FOLDER}/ADR-112_x.markdown"


def test_a_number_without_a_link_follows_where_only_one_record_answers_to_it() -> None:
    kept = one("0004-a.md", "---\nstatus: accepted\n---\n# A\n")
    older = one("0002-o.md", "---\nstatus: superseded by ADR-0004 # since May\n---\n# O\n")
    newer = "---\nstatus: accepted\n---\n# B\n\n## More Information\n\n* Supersedes [ADR-0002](0002-o.md)\n"
    made = renumbered("0004-b.md", newer, 9, kept, older)
    assert made.files[older.path] == older.text.replace("ADR-0004", "ADR-0009")
    assert made.unclear == ()
    also = one("0004-a.md", "---\nstatus: accepted; supersedes ADR-0002\n---\n# A\n")
    both = renumbered("0004-b.md", newer, 9, also, older)
    assert older.path not in both.files
    assert [place.path for place in both.unclear] == [older.path]
