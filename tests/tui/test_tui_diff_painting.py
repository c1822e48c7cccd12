"""Painting of lines: exactly as wide as asked for, whatever stands in them, and quick for lines without end."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from reviewtui.model import Verdict
from reviewtui.tui.diff.cells import CellIndex
from reviewtui.tui.diff.file_diff import FileDiff
from reviewtui.tui.diff.folding import Ends
from reviewtui.tui.diff.highlight import MAX_COLORED, Highlighter, Role
from reviewtui.tui.diff.layout import Layout
from reviewtui.tui.diff.line_diff import Side
from reviewtui.tui.diff.rows import Face, RowKind
from reviewtui.tui.line_marks import LineMark
from reviewtui.tui.theme import UNICODE
from reviewtui.tui.widgets.diff_look import Look
from reviewtui.tui.widgets.diff_painter import Painter, View
from reviewtui.tui.widgets.fold_row import clicked_ends
from reviewtui.tui.widgets.source_line import Ground
from tests.tui.made_up_api import FINDINGS

NONE = Style()
LOOK = Look(
    inks={(ground, role): NONE for ground in Ground for role in (None, *Role)},
    gutters=dict.fromkeys(Ground, NONE),
    verdicts=dict.fromkeys(Verdict, NONE),
    said=NONE,
    fold=NONE,
    note=NONE,
    cursor=NONE,
    selected=NONE,
    glyphs=UNICODE,
)
FACES = st.sampled_from(Face)
TEXT = st.lists(
    st.one_of(
        st.sampled_from(["\t", "漢字", "e\u0301", "👩\u200d💻", "☁\ufe0f", "\x1b[31m", "\u202e", "key: ", '"a"', " "]),
        st.text(max_size=6),
    ),
    max_size=12,
).map("".join)


def painter(file: FileDiff, face: Face, *, several: bool = False) -> Painter:
    marks = {(Side.HEAD, 0): LineMark(FINDINGS[: 2 if several else 1])}
    return Painter(file, marks, {(Side.HEAD, 0)}, face, Side.HEAD, LOOK)


@given(base=TEXT, head=TEXT, face=FACES, width=st.integers(1, 90), scroll=st.integers(0, 40), several=st.booleans())
def test_every_row_is_as_wide_as_the_view(
    *, base: str, head: str, face: Face, width: int, scroll: int, several: bool
) -> None:
    for longest in (0, MAX_COLORED):
        with pytest.MonkeyPatch.context() as patch:
            # Short lines are painted whole, long ones by the stretch that is in view.
            patch.setattr("reviewtui.tui.diff.file_diff.MAX_COLORED", longest)
            file = FileDiff("a.yaml", f"{base}\nsame", f"{head}\nsame")
            layout = Layout(file.lines, face, notes=len(file.notes))
            for index in range(layout.height):
                for chosen in (False, True):
                    view = View(width, scroll, cursor=chosen, selected=chosen)
                    strip = painter(file, face, several=several).paint(layout.row(index), view)
                    assert strip.cell_length == width == cell_len("".join(segment.text for segment in strip))
                    assert not any(character in strip.text for character in "\x1b\u202e\t\n")


@given(TEXT, st.integers(0, 60))
def test_cells_and_characters_belong_together(text: str, cell: int) -> None:
    shown = text.replace("\t", " ").replace("\x1b", "").replace("\n", "")
    index = CellIndex(shown)
    character = index.character_at(cell)
    assert 0 <= character <= len(shown)
    assert index.cell_of(character) <= cell or character == 0
    assert CellIndex(shown).width == index.width


def test_a_line_of_three_million_characters_is_drawn_anywhere_at_once() -> None:
    pieces = ",".join(f'"key{number}":{{"type":"漢","maximum":{number}}}' for number in range(80_000))
    before = f"{{{pieces}}}"
    after = before.replace('"maximum":61000', '"maximum":62')
    file = FileDiff("a.json", before, after)
    file.prepare()
    assert len(before) > 3_000_000
    drawn = painter(file, Face.SPLIT)
    row = Layout(file.lines, Face.SPLIT).row(0)
    changed = file.cell_of(Side.HEAD, 0, after.index('"maximum":62'))
    times = []
    for at in (0, changed, 2_900_000, 1_000, changed - 50):
        start = perf_counter()
        strip = drawn.paint(row, View(120, at, cursor=False))
        times.append(perf_counter() - start)
        assert strip.cell_length == 120
    assert max(times) < 1
    assert '"maximum":62' in drawn.paint(row, View(120, changed - 10, cursor=False)).text
    assert row.block is not None
    assert len(file.lines.words(row.block, Side.HEAD, 0)) == 1


YAML = """\
info:
  description: |
    a: is no key
{inside}
  version: "1
    b: nor is this
    end" # but this is a remark
  title: x
""".replace("{inside}", "\n".join(f"    line{number}: no key" for number in range(300)))


def test_colors_are_right_in_the_middle_of_values_of_many_lines() -> None:
    lines = YAML.split("\n")
    colors = Highlighter(lines, lines.__getitem__)

    def keys(line: int) -> list[str]:
        return [lines[line][first:stop] for first, stop, role in colors.colored(line) if role is Role.KEY]

    found = {number: keys(number) for number in range(len(lines) - 1, -1, -1) if keys(number)}
    assert found == {0: ["info"], 1: ["description"], 303: ["version"], 306: ["title"]}
    assert [role for *_, role in colors.colored(305)][-1] is Role.COMMENT


def test_a_minified_file_has_the_colors_of_a_pretty_one() -> None:
    text = "{" + ",".join(f'"key{number}":"value, of \\"{number}\\": {{"' for number in range(1_000)) + "}"
    colors = Highlighter([text], lambda _: text)
    at = text.index('"key900"')
    assert [(text[at + first : at + stop], role) for first, stop, role in colors.colored_within(0, at, at + 40)] == [
        ('"key900"', Role.KEY),
        ('"value, of \\"900\\": {"', Role.STRING),
        ('"key901"', Role.KEY),
    ]


@pytest.mark.parametrize(
    ("base", "head", "note"),
    [
        ("a: 1\n", "a: 1\r\n", "Lines end in LF before, in CRLF now."),
        ("a: 1\nb: 2\r\n", "a: 1\nb: 2\n", "Lines end in both CRLF and LF before, in LF now."),
        ("a: 1\n", "a: 1", "The last line has no end any more."),
        ("a: 1", "\ufeffa: 1", "A byte order mark is new."),
    ],
)
def test_what_no_line_shows_is_said_above_them(base: str, head: str, note: str) -> None:
    file = FileDiff("a.yaml", base, head)
    assert file.notes == (note,)
    assert all(block.same for block in file.lines.blocks)
    layout = Layout(file.lines, Face.UNIFIED, notes=1)
    assert layout.row(0).kind is RowKind.NOTE
    assert note in painter(file, Face.UNIFIED).paint(layout.row(0), View(80, 0, cursor=False)).text


def test_a_click_on_a_fold_opens_what_stands_there() -> None:
    lines = "\n".join(map(str, range(90)))
    drawn = painter(FileDiff("a", lines, lines), Face.UNIFIED)
    row = Layout(drawn.file.lines, Face.UNIFIED).row(0)
    text = drawn.paint(row, View(80, 0, cursor=False)).text
    assert row.hidden == 90
    for words, ends in (("↓20", Ends.UPPER), ("↑20", Ends.LOWER), ("all", Ends.ALL)):
        assert clicked_ends(90, 80, UNICODE, text.index(words)) is ends
    assert clicked_ends(90, 80, UNICODE, 3) is Ends.BOTH
