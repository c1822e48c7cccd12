"""The parts of the search: words in lines, places round the ends, and the lines of a file on both sides."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.strip import Strip

from reviewtui.tui.diff.line_diff import LineDiff, Side
from reviewtui.tui.outline import outline
from reviewtui.tui.search.entry_texts import EntryTexts
from reviewtui.tui.search.file_lines import FileLines
from reviewtui.tui.search.hits import Hits, scan
from reviewtui.tui.search.lighting import lit_strip, lit_text
from reviewtui.tui.search.needle import Needle
from tests.tui.made_up_api import REPORT

texts = st.text(st.characters(exclude_categories=("C", "Z")), max_size=20)
words = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=4)
files = st.lists(st.sampled_from(("a", "b", "c", "Ab")), max_size=12).map(tuple)
sides = st.sampled_from(((Side.BASE, Side.HEAD), (Side.BASE,), (Side.HEAD,)))


class Lines:
    """Lines to be searched."""

    search_basis, search_place = None, 0

    def __init__(self, lines: tuple[str, ...]) -> None:
        """Take some lines."""
        self.lines = lines

    @property
    def search_length(self) -> int:
        return len(self.lines)

    def search_lines(self, start: int, stop: int) -> tuple[str, ...]:
        return self.lines[start:stop]

    def go_to_hit(self, place: int) -> None:
        """Stay."""

    def light(self, needle: Needle | None) -> None:
        """Stay dark."""


@given(words, texts)
def test_spans_hold_the_words_and_do_not_overlap(word: str, line: str) -> None:
    needle, end = Needle(word), 0
    for start, stop in needle.spans(line):
        found = line[start:stop]
        assert found == word if needle.exact else found.lower() == word or len(found.lower()) != len(found)
        assert start >= end
        end = stop
    assert bool(needle.hits([line])) == (next(needle.spans(line), None) is not None)


def test_capitals_count_only_for_who_writes_some() -> None:
    assert Needle("order").hits(["Order", "orders", "or"]) == [0, 1]
    assert Needle("Order").hits(["Order", "orders", "or"]) == [0]
    # A capital that is two signs when it is small takes no place of the others.
    assert list(Needle("x").spans("\u0130x")) == [(1, 2)]


@given(st.lists(st.sampled_from("ab"), max_size=30).map(tuple), st.data())
def test_every_place_is_found_once_and_steps_go_round(lines: tuple[str, ...], data: st.DataObject) -> None:
    begin = data.draw(st.integers(0, max(0, len(lines) - 1)))
    hits = Hits(begin)
    for places in scan(Lines(lines), Needle("a"), begin):
        hits.add(places)
    hits.complete = True
    expected = [number for number, line in enumerate(lines) if line == "a"]
    assert hits.count == len(expected)
    if not expected:
        assert hits.told() == "not found"
        return
    assert hits.here == next((place for place in expected if place >= begin), expected[0])
    seen, passed = [], 0
    for _ in expected:
        seen.append(hits.number)
        passed += hits.step(1)
    assert sorted(seen) == list(range(1, len(expected) + 1))
    assert passed == 1
    assert hits.step(-1) is (seen[0] == 1)


@given(files, files, sides)
def test_the_lines_of_a_file_are_numbered_without_a_gap(
    base: tuple[str, ...], head: tuple[str, ...], shown: tuple[Side, ...]
) -> None:
    lines = FileLines(LineDiff(base, head), shown)
    everything = lines.lines(0, lines.length)
    assert len(everything) == lines.length
    if len(shown) == 1:
        assert tuple(everything) == (base if shown[0] is Side.BASE else head)
    for number in range(lines.length):
        side, line = lines.at(number)
        assert (base if side is Side.BASE else head)[line] == everything[number]
        assert lines.number(side, line) == number
        assert lines.lines(number, number + 1) == [everything[number]]


@given(words, texts)
def test_a_lit_line_says_the_same(word: str, line: str) -> None:
    needle = Needle(word)
    strip = Strip([Segment(line[:3]), Segment(line[3:])])
    lit = lit_strip(strip, needle, Style(underline=True))
    assert lit.text == line
    assert lit.cell_length == strip.cell_length
    assert lit_text(Content(line), needle).plain == line


def test_findings_are_searched_by_all_that_is_said_of_them() -> None:
    texts_of = EntryTexts(outline(REPORT))
    lines = texts_of.lines(0, len(texts_of.entries))
    for word in ("legacyid", "response-enum-value-added", "get /orders/213", "apis/orders.yaml", "element 3"):
        assert Needle(word).hits(lines), word
    assert [texts_of.place(entry) for entry in texts_of.entries] == list(range(len(lines)))
    assert texts_of.place(outline(REPORT)[0].groups[1]) == 1
