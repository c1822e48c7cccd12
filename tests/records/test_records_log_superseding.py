"""One record takes the place of another in the words of its log; everything else in both files stays."""

from __future__ import annotations

import difflib
from datetime import date

import pytest

from reviewtui.errors import UnreadableError, UsageError
from reviewtui.records.front_matter import values
from reviewtui.records.kind import Log, Record
from reviewtui.records.logs.reading import record
from reviewtui.records.logs.relations import Relation, mentions, resolved
from reviewtui.records.logs.superseding import superseding
from reviewtui.reviews.team import Reviewer
from tests.records import dialects

TODAY = date(2026, 3, 2)
ANA = Reviewer("Ana", "ana@example.com")


def replaced(older: str, newer: str, names: tuple[str, str], kind: str = "adr") -> tuple[Record, Record]:
    """Return both records after the second took the place of the first, read anew."""
    old, new = (
        record(kind, f"docs/adr/{name}", text.encode()) for name, text in zip(names, (older, newer), strict=True)
    )
    made = superseding(old, new, Log("docs/adr", (old, new), frozenset()), ANA, TODAY)
    return record(kind, old.path, made.older.encode()), record(kind, new.path, made.newer.encode())


def lines(before: str, after: Record) -> tuple[list[str], list[str]]:
    """Return the lines that went, and those that came."""
    changed = list(difflib.ndiff(before.splitlines(), after.text.splitlines()))
    return [line[2:] for line in changed if line[0] == "-"], [line[2:] for line in changed if line[0] == "+"]


def check_pair(older: Record, newer: Record) -> None:
    """Both say so, and each is found from the other."""
    assert older.status == "superseded"
    both = (older, newer)
    found = [(one.path, said.relation, resolved(said, both)) for one in both for said in mentions(one)]
    assert (older.path, Relation.SUPERSEDED_BY, newer) in found
    assert (newer.path, Relation.SUPERSEDES, older) in found


def test_madr_says_it_in_front_matter_and_keeps_the_way_there() -> None:
    older, newer = replaced(dialects.MADR, dialects.MADR, ("0003-a.md", "0012-b.md"))
    check_pair(older, newer)
    said = values(older.text, older.path)
    assert said["status"] == "superseded by ADR-0012"
    assert said["date"] == date(2024, 3, 2)
    assert said["history"] == [{"state": "superseded", "by": "Ana <ana@example.com>", "at": "2026-03-02"}]
    assert lines(dialects.MADR, newer) == ([], ["", "## More Information", "", "* Supersedes [ADR-0003](0003-a.md)"])


def test_madr_with_a_key_for_it_uses_that_key() -> None:
    text = dialects.MADR.replace("date:", "superseded-by: # later\ndate:")
    older, newer = replaced(text, dialects.MADR, ("0003-a.md", "0012-b.md"))
    check_pair(older, newer)
    assert values(older.text, "")["superseded-by"] == "0012-b.md"
    assert older.written_status == "superseded"


def test_nygard_says_it_in_the_status_section_and_keeps_what_else_stands_there() -> None:
    older, newer = replaced(dialects.NYGARD, dialects.NYGARD, ("0004-a.md", "0005-b.md"))
    check_pair(older, newer)
    assert lines(dialects.NYGARD, older) == (["Accepted"], ["Superseded by [5. Page with cursors](0005-b.md)"])
    assert lines(dialects.NYGARD, newer) == ([], ["", "Supersedes [4. Page with cursors](0004-a.md)"])
    assert "Amends [2. Page with offsets](0002-page-with-offsets.md)" in older.text


def test_the_spelling_is_that_of_the_log() -> None:
    text = dialects.NYGARD.replace("Amends", "Supercedes")
    older, newer = replaced(text, dialects.NYGARD, ("0004-a.md", "0005-b.md"))
    check_pair(older, newer)
    assert "Superceded by [5. " in older.text
    assert "Supercedes [4. " in newer.text


def test_log4brains_says_it_in_its_bullets_and_links() -> None:
    older, newer = replaced(dialects.LOG4BRAINS, dialects.LOG4BRAINS, ("20201102-a.md", "20210101-b.md"))
    check_pair(older, newer)
    assert lines(dialects.LOG4BRAINS, older) == (
        ["- Status: draft"],
        ["- Status: superseded by [20210101-b](20210101-b.md)"],
    )
    assert lines(dialects.LOG4BRAINS, newer) == ([], ["- Supersedes [20201102-a](20201102-a.md)"])


def test_the_bullets_of_older_madr_keep_their_comments() -> None:
    older, newer = replaced(dialects.MADR_BULLETS, dialects.MADR_BULLETS, ("0001-a.md", "0002-b.md"))
    check_pair(older, newer)
    assert "* Status: superseded by [ADR-0002](0002-b.md) <!-- optional -->\n" in older.text
    assert newer.text.endswith("* [Ids](https://example.com/ids)\n* Supersedes [ADR-0001](0001-a.md)\n")


@pytest.mark.parametrize(
    ("text", "ended", "begun"),
    [
        (
            dialects.BOLD_LINES,
            "- **Status:** Superseded by [2. Answer with problems](0002-b.md)",
            "- **Supersedes:** [1. Answer with problems](0001-a.md)",
        ),
        (
            dialects.ROWS,
            "| Status | Superseded by [2. Cache answers](0002-b.md) |",
            "| Supersedes | [1. Cache answers](0001-a.md) |",
        ),
    ],
)
def test_lines_and_rows_get_a_neighbour_of_their_shape(text: str, ended: str, begun: str) -> None:
    older, newer = replaced(text, text, ("0001-a.md", "0002-b.md"))
    assert older.status == "superseded"
    assert lines(text, older)[1] == [ended]
    assert lines(text, newer) == ([], [begun])


def test_a_table_of_columns_keeps_its_columns() -> None:
    older, newer = replaced(dialects.COLUMNS, dialects.COLUMNS, ("0001-a.md", "0002-b.md"))
    check_pair(older, newer)
    author = "[@ana](https://example.com/ana)"
    assert lines(dialects.COLUMNS, older)[1] == [
        f"| Superseded by [2. Stream events](0002-b.md) | 2023-02-28 | {author} |"
    ]
    assert newer.text == f"{dialects.COLUMNS}\n## More Information\n\n* Supersedes [1. Stream events](0001-a.md)\n"


@pytest.mark.parametrize(
    ("states", "state", "after"),
    [
        (
            "- 2020-01-01 Proposed\n- 2020-02-01 Accepted",
            "accepted",
            "{}\n- 2026-03-02 Superseded by [5. Page](0005-b.md)",
        ),
        (
            "- 2020-02-01: Accepted\n- 2020-01-01: Draft",
            "accepted",
            "- 2026-03-02: Superseded by [5. Page](0005-b.md)\n{}",
        ),
        (
            "* Proposed (2020-01-01)\n* Rejected (2020-01-02)",
            "rejected",
            "{}\n* Superseded by [5. Page](0005-b.md) (2026-03-02)",
        ),
        ("Proposed\n\nAccepted", "accepted", "{}\nSuperseded by [5. Page](0005-b.md)"),
    ],
)
def test_a_list_of_states_goes_on(states: str, state: str, after: str) -> None:
    text = dialects.NYGARD.replace("Page with cursors", "Page").replace("Accepted\n\nAmends", f"{states}\n\nAmends")
    assert record("adr", "docs/adr/0004-a.md", text.encode()).status == state
    older, newer = replaced(text, text, ("0004-a.md", "0005-b.md"))
    check_pair(older, newer)
    assert older.text == text.replace(states, after.format(states))


def test_a_state_with_words_below_it_is_no_list() -> None:
    text = dialects.NYGARD.replace("Accepted\n", "Accepted\n\nProposed it was by Ana and Bo.\n\nNobody minded.\n")
    assert record("adr", "docs/adr/0004-a.md", text.encode()).status == "accepted"


def test_a_state_that_stands_twice_is_changed_twice() -> None:
    text = f"---\nid: x\nstatus: Accepted # of two\n---\n\n{dialects.NYGARD}"
    older, newer = replaced(text, text, ("0004-a.md", "0005-b.md"))
    check_pair(older, newer)
    assert "status: Superseded by ADR-0005 # of two\n" in older.text
    assert "\nSuperseded by [5. Page with cursors](0005-b.md)\n" in older.text


def test_a_record_without_a_state_gets_one() -> None:
    text = "# Cache\n\n## Context and Problem Statement\n\nSlow.\n"
    older, newer = replaced(text, text, ("0001-a.md", "0002-b.md"))
    check_pair(older, newer)
    assert older.text == f"---\nstatus: superseded by ADR-0002\n---\n\n{text}"


def test_other_kinds_say_it_in_front_matter_on_both_sides() -> None:
    text = "---\nid: 3\nstatus: accepted\nsupersedes: []\n---\n\n# Page with cursors\n"
    older, newer = replaced(text, text, ("0003-a.md", "0004-b.md"), kind="rfc")
    check_pair(older, newer)
    assert values(older.text, "")["status"] == "superseded by RFC-0004"
    assert values(newer.text, "")["supersedes"] == ["RFC-0003"]


@pytest.mark.parametrize("text", [dialects.MADR, dialects.NYGARD, dialects.LOG4BRAINS, dialects.MADR_BULLETS])
def test_line_ends_stay(text: str) -> None:
    written = text.replace("\n", "\r\n")
    older, newer = replaced(written, written, ("0001-a.md", "0002-b.md"))
    check_pair(older, newer)
    for one in (older, newer):
        assert one.text.count("\n") == one.text.count("\r\n")


def test_a_title_cannot_end_its_link() -> None:
    text = dialects.NYGARD.replace("Page with cursors", "a](javascript:x) [b")
    older, _ = replaced(text, text, ("0001-a.md", "0002-b (c).md"))
    assert "[2. a\\](javascript:x) \\[b](<0002-b%20%28c%29.md>)" in older.text


def test_who_has_a_successor_gets_no_second_one() -> None:
    older, newer = replaced(dialects.NYGARD, dialects.NYGARD, ("0004-a.md", "0005-b.md"))
    log = Log("docs/adr", (older, newer), frozenset())
    with pytest.raises(UsageError, match="successor already"):
        superseding(older, newer, log, ANA, TODAY)
    with pytest.raises(UsageError, match="took its place"):
        superseding(newer, older, log, ANA, TODAY)
    with pytest.raises(UsageError, match="own place"):
        superseding(newer, newer, log, ANA, TODAY)


def test_what_was_replaced_in_part_can_be_replaced_as_a_whole() -> None:
    text = dialects.NYGARD.replace("Amends [2.", "Partly superseded by [2.")
    assert [said.relation for said in mentions(record("adr", "docs/adr/0004-a.md", text.encode()))] == [
        Relation.AMENDED_BY
    ]
    check_pair(*replaced(text, dialects.NYGARD, ("0004-a.md", "0005-b.md")))


def test_a_file_that_is_no_text_is_not_changed() -> None:
    older, newer = (record("adr", f"docs/adr/000{n}-a.md", b"# x\xff\n\n## Status\n\nAccepted\n") for n in (1, 2))
    with pytest.raises(UnreadableError, match="not changed"):
        superseding(older, newer, Log("docs/adr", (older, newer), frozenset()), ANA, TODAY)
