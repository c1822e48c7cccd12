"""Records of other tools are read in their own form; whatever a file holds, reading it is no error."""

from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.records.logs.days import day_in
from reviewtui.records.logs.names import day_of, is_named_like_record, may_be_record, number_of, words_of
from reviewtui.records.logs.reading import record
from reviewtui.records.logs.states import state_in
from tests.records import dialects

if TYPE_CHECKING:
    from reviewtui.records.kind import Record


def read(text: str, name: str = "0003-x.md") -> Record:
    """Return a text as a record of a log."""
    return record("adr", f"docs/adr/{name}", text.encode())


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (dialects.MADR, "0003-x.md", ("Keep order ids stable", 3, "accepted", date(2024, 3, 2), "madr")),
        (dialects.MADR_BULLETS, "0001-x.md", ("Number anew", 1, "proposed", date(2019, 5, 6), "madr-bullets")),
        (dialects.NYGARD, "0004-x.md", ("Page with cursors", 4, "accepted", None, "nygard")),
        (dialects.LOG4BRAINS, "20201101-x.md", ("Send dates in UTC", None, "draft", date(2020, 11, 2), "log4brains")),
        (dialects.BOLD_LINES, "0007-x.md", ("Answer with problems", 7, "accepted", date(2026, 3, 5), "nygard")),
        (dialects.ROWS, "cache.md", ("Cache answers", None, "accepted", date(2023, 1, 30), "nygard")),
        (dialects.COLUMNS, "0003-x.md", ("Stream events", 3, "accepted", date(2023, 2, 28), "nygard")),
        (dialects.Y_STATEMENT, "sign.md", ("Sign requests", 12, "accepted", None, "y-statement")),
        (dialects.DOTNET, "0008-retry.md", ("Retry thrice", 8, "superseded", None, "nygard")),
    ],
)
def test_each_form_is_read(text: str, name: str, expected: tuple[object, ...]) -> None:
    found = read(text, name)
    assert (found.title, found.number, found.status, found.day, found.dialect) == expected


@pytest.mark.parametrize("text", [dialects.MADR, dialects.NYGARD, dialects.LOG4BRAINS, dialects.BOLD_LINES])
def test_line_ends_and_a_byte_order_mark_change_nothing(text: str) -> None:
    plain, other = read(text), read("\ufeff" + text.replace("\n", "\r\n"))
    assert (other.title, other.status, other.day, other.dialect) == (
        plain.title,
        plain.status,
        plain.day,
        plain.dialect,
    )


def test_front_matter_counts_before_the_text() -> None:
    assert read(f"---\nstatus: Deprecated\n---\n{dialects.NYGARD}").status == "deprecated"


def test_underlined_headings_are_headings() -> None:
    found = read("Use one\n=======\n\nStatus\n------\n\nRejected\n\nContext\n-------\n\nx\n")
    assert (found.title, found.status, found.dialect) == ("Use one", "rejected", "nygard")


@pytest.mark.parametrize(
    ("section", "status"),
    [
        ("Partly superseded by [4. X](0004-x.md)", "partly superseded"),
        ("Accepted\n\nPartially superseded by [4. X](0004-x.md)", "accepted"),
        ("Accepted\n\nSuperseded by [4. X](0004-x.md)", "superseded"),
        ("Amends [4. X](0004-x.md)", ""),
    ],
)
def test_what_replaced_a_part_of_a_record_did_not_replace_it(section: str, status: str) -> None:
    assert read(f"# 3. Y\n\n## Status\n\n{section}\n").status == status


def test_ascii_doc_is_read() -> None:
    found = read("= 5. Use one\n\n== Status\n\nAccepted\n", "0005-x.adoc")
    assert (found.title, found.number, found.status) == ("Use one", 5, "accepted")


@pytest.mark.parametrize("around", ["```\n{}\n```\n", "<!--\n{}\n-->\n", "~~~~\n{}\n```\n~~~~\n"])
def test_what_is_only_shown_says_nothing(around: str) -> None:
    assert read("# Title\n\n" + around.format("## Status\n\nAccepted")).status == ""


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("Accepted.", "accepted"),
        ("**Accepted** on 2020-01-02", "accepted"),
        ("2020-01-02 proposed", "proposed"),
        ("Approved by the board", "accepted"),
        ("superceded by [3. X](0003-x.md)", "superseded"),
        ("accepted; supersedes ADR-0045", "accepted"),
        ("on hold", "on hold"),
        ("[draft | proposed | accepted]", ""),
        ("Proposed | Accepted | Superseded", ""),
        ("{{ STATUS }}", ""),
        ("", ""),
    ],
)
def test_a_state_is_one_word(line: str, state: str) -> None:
    assert state_in(line).state == state


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-1-9", date(2024, 1, 9)),
        ("2024/01/09 10:00", date(2024, 1, 9)),
        ("16/04/2017", date(2017, 4, 16)),
        ("04/16/2017", date(2017, 4, 16)),
        ("12/02/2016", None),
        ("Monday, September 5, 2022", date(2022, 9, 5)),
        ("3rd Oct 2021", date(2021, 10, 3)),
        ("2024-02-31", None),
        ("YYYY-MM-DD", None),
    ],
)
def test_a_day_is_read_only_when_it_can_be_no_other(text: str, day: date | None) -> None:
    assert day_in(text) == day


@pytest.mark.parametrize(
    ("name", "number"),
    [("0007-a.md", 7), ("ADR-12_a.md", 12), ("adr003-a.md", 3), ("20240131-a.md", None), ("2024-01-31-a.md", None)],
)
def test_a_name_tells_number_or_day(name: str, number: int | None) -> None:
    assert number_of(f"docs/adr/{name}") == number
    assert (day_of(name) is None) == (number is not None)


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "000-index.md",
        "index.md",
        "template.md",
        "adr-template.md",
        "adr-template-bare.md",
        "0000-template.md",
        "adr000-template.md",
        "0000-adr-template.md",
        ".x.md",
        "image.png",
        "0001-x.txt",
    ],
)
def test_overviews_and_templates_are_no_records(name: str) -> None:
    assert not may_be_record(f"docs/adr/{name}")


@pytest.mark.parametrize("name", ["0012-use-a-template-engine.md", "0003-index-by-id.md", "20240131-readme-first.md"])
def test_a_title_may_hold_their_words(name: str) -> None:
    assert is_named_like_record(name)


def test_a_record_without_a_title_is_called_by_its_name() -> None:
    assert words_of("docs/adr/0003-keep_order-ids.md") == "keep order ids"
    assert read("", "20240131-keep-ids.md").title == "keep ids"


@pytest.mark.parametrize("content", dialects.HOSTILE, ids=range(len(dialects.HOSTILE)))
def test_hostile_files_are_read_as_far_as_possible_and_soon(content: bytes) -> None:
    started = time.monotonic()
    found = record("adr", "docs/adr/0001-x.md", content)
    assert found.title
    assert time.monotonic() - started < 5


@given(st.binary(max_size=400))
def test_whatever_a_file_holds_it_is_read(content: bytes) -> None:
    assert record("adr", "docs/adr/0009-x.md", content).number == 9


@given(
    st.lists(
        st.sampled_from(
            [
                "---",
                "# ",
                "## ",
                "Status",
                ": ",
                "Accepted",
                "\n",
                "\n\n",
                "* ",
                "```",
                "<!--",
                "-->",
                "[a](b.md)",
                "Supersedes ",
            ]
        )
    )
)
def test_whatever_its_parts_are_it_is_read(parts: list[str]) -> None:
    assert read("".join(parts)).path
