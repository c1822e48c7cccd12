"""The index of a log is a table between markers; whatever people write around it, or into it, stays."""

from __future__ import annotations

import time

import pytest
from markdown_it import MarkdownIt

from reviewtui.records.generated import blocks
from reviewtui.records.index import index_path, indexed
from reviewtui.records.index_entries import entries
from reviewtui.records.kind import Log
from reviewtui.records.kinds import kind
from reviewtui.records.logs.reading import record
from reviewtui.records.logs.relinking import Move, relinked
from reviewtui.records.prompts import prompt
from reviewtui.records.y_statement import y_statement
from tests.records import dialects

ADR = kind("adr")
FOLDER = "docs/adr"
README = f"{FOLDER}/README.md"


def log_of(*texts: str) -> Log:
    """Return a log of records that are numbered from 1."""
    records = [record("adr", f"{FOLDER}/000{n}-a.md", text.encode()) for n, text in enumerate(texts, 1)]
    return Log(FOLDER, tuple(records), frozenset(one.path for one in records))


def rows(text: str) -> list[list[str]]:
    """Return the cells of the table as a reader of Markdown sees them."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    table: list[list[str]] = []
    for number, token in enumerate(tokens):
        if token.type == "tr_open":
            table.append([])
        if token.type in {"td_open", "th_open"}:
            table[-1].append(tokens[number + 1].content)
    return table


def test_a_log_without_an_index_gets_one() -> None:
    made = indexed(ADR, log_of(dialects.MADR, dialects.NYGARD), "", README)
    assert made.text.startswith("# Decision records\n\n<!-- reviewtui:index ")
    assert "2 decision records: 2 accepted.\n" in made.text
    head, _, second = rows(made.text)
    assert head == ["no.", "title", "status", "date", "decided by", "in one sentence"]
    assert second == ["0002", "[Page with cursors](<0002-a.md>)", "accepted", "", "", ""]


def test_what_is_over_stays_visible_and_leads_to_what_follows() -> None:
    text = dialects.NYGARD.replace("Accepted", "Superceded by [2. Page](0002-a.md)")
    _, first, second = rows(indexed(ADR, log_of(text, dialects.MADR_BULLETS), "", README).text)
    assert first[1:5] == ["~~[Page with cursors](<0001-a.md>)~~", "superseded", "", "[0002](<0002-a.md>)"]
    assert second[2] == "**proposed**"


def test_signs_that_stand_for_themselves_in_a_title_do_so_in_the_table_too() -> None:
    log = log_of(r"# 1. Sell \$5 A & B \| \<C\>")
    assert log.records[0].title == "Sell $5 A & B | <C>"
    assert rows(indexed(ADR, log, "", README).text)[1][1] == r"[Sell \$5 A \& B | \<C\>](<0001-a.md>)"


def test_words_around_the_table_stay_and_line_ends_too() -> None:
    present = "# Ours\r\n\r\nWhy we decide.\r\n"
    first = indexed(ADR, log_of(dialects.MADR), present, README).text
    assert first.startswith("# Ours\r\n\r\nWhy we decide.\r\n\r\n<!-- reviewtui:index ")
    again = indexed(ADR, log_of(dialects.MADR, dialects.NYGARD), f"{first}\r\nMore of ours.\r\n", README)
    assert again.text.startswith("# Ours\r\n\r\nWhy we decide.\r\n")
    assert again.text.endswith("<!-- /reviewtui:index -->\r\n\r\nMore of ours.\r\n")
    assert again.text.count("\n") == again.text.count("\r\n")
    assert len(rows(again.text)) == 3
    assert again.replaced == ("index",)


def test_it_says_the_same_twice() -> None:
    log = log_of(dialects.MADR, dialects.LOG4BRAINS)
    once = indexed(ADR, log, "", README).text
    assert indexed(ADR, log, once, README).text == once


def test_a_table_that_somebody_edited_stays() -> None:
    present = indexed(ADR, log_of(dialects.MADR), "", README).text.replace("accepted |", "agreed |")
    made = indexed(ADR, log_of(dialects.MADR, dialects.NYGARD), present, README)
    assert made.text == present
    assert "+| 0002 |" in made.kept[0].difference


def test_the_file_is_the_overview_that_the_folder_has() -> None:
    assert index_path(Log(FOLDER, (), frozenset({"README.md", "docs/README.md"}))) == README
    assert index_path(Log(FOLDER, (), frozenset({f"{FOLDER}/Index.md"}))) == f"{FOLDER}/Index.md"
    assert (
        index_path(Log(FOLDER, (), frozenset({f"{FOLDER}/index.md", f"{FOLDER}/readme.md"}))) == f"{FOLDER}/readme.md"
    )


def test_an_empty_log_says_so() -> None:
    assert "There is no decision record yet." in indexed(ADR, log_of(), "", README).text


def test_hostile_titles_stay_in_their_cell() -> None:
    title = "a | b `c|d` [x](javascript:1) <script> <!-- /reviewtui:index --> ~~e~~"
    text = f"# {title}\n\n- Status: **o|d**\n- Deciders: | | @all\n- Tags: <b>\n"
    made = indexed(ADR, log_of(text, text), "", README)
    assert len(blocks(made.text)) == 1
    assert {len(row) for row in rows(made.text)} == {6}
    assert "<script>" not in MarkdownIt("commonmark").enable("table").render(made.text)


def test_the_same_for_machines() -> None:
    (entry,) = entries(log_of(dialects.MADR))
    assert entry.values() == {
        "deciders": "Ana, Bo",
        "api": "",
        "tags": "",
        "y_statement": 'In the context of "Keep order ids stable", facing stored links still work, we decided for Keep '
        "the ids and neglected Number anew, to achieve that links still work, accepting that an import takes longer.",
        "y_statement_derived": True,
        "superseded_by": [],
    }


def test_a_sentence_of_the_author_is_taken_as_it_is() -> None:
    said = y_statement(record("adr", "a/0001-a.md", dialects.Y_STATEMENT.encode()))
    assert said is not None
    assert said.text.startswith("In the context of payments, facing forged calls, we decided for signed requests")
    assert not said.derived


def test_a_record_that_does_not_say_what_for_has_no_sentence() -> None:
    text = dialects.MADR.replace("* Good, because links still work.\n* Bad, because an import takes longer\n", "")
    assert y_statement(record("adr", "a/0001-a.md", text.encode())) is None
    assert y_statement(record("adr", "a/0001-a.md", dialects.NYGARD.encode())) is None


def test_a_record_that_still_asks_its_author_has_no_sentence() -> None:
    text = dialects.MADR.replace("* Number anew", f"* {prompt('the second option')}")
    assert y_statement(record("adr", "a/0001-a.md", text.encode())) is None


@pytest.mark.parametrize("content", dialects.HOSTILE, ids=range(len(dialects.HOSTILE)))
def test_hostile_files_are_indexed_and_soon(content: bytes) -> None:
    hostile = record("adr", f"{FOLDER}/0001-a.md", content)
    log = Log(FOLDER, (hostile, record("adr", f"{FOLDER}/0002-a.md", dialects.MADR.encode())), frozenset())
    started = time.monotonic()
    made = indexed(ADR, log, "", README)
    assert len(blocks(made.text)) == 1
    assert len({len(row) for row in rows(made.text)}) == 1
    assert relinked(hostile.text, README, Move(hostile.path, f"{FOLDER}/0003-a.md", 1, 3)) is not None
    assert time.monotonic() - started < 5
