"""How rules look: a line of the list, and the page of one rule with its example as a small diff."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content

from reviewtui.counting import counted
from reviewtui.reports.rule_page import RulePage, page_of, tone_of, word_of
from reviewtui.tui.keymap import key_of
from reviewtui.tui.rule_shelf import Listed, Shelved, weight_word
from reviewtui.tui.text_safe import plain, shortened
from reviewtui.tui.theme import Glyphs, verdict_color
from reviewtui.tui.widgets.paragraphs import Paragraph
from reviewtui.tui.widgets.row_list import TONES, Row, Tone

if TYPE_CHECKING:
    from reviewtui.reports.rule_page import ExampleLine
    from reviewtui.rules.in_force import InForce

_WORD = 9
_GROUNDS = {"+": " on $role-added", "-": " on $role-removed"}
_HEAD = "bold $role-accent"
_QUIET = "$role-text-quiet"


def listed_row(one: Listed, glyphs: Glyphs, width: int) -> Row:
    """Return a line of the list: how bad, which, and on the right what is to be known here."""
    if isinstance(one, str):
        return [(plain(one), Tone.STRONG)]
    tone = tone_of(one.rule)
    right = " ".join(_remarks(one))
    left = f"  {glyphs.verdict(tone)} {word_of(one.rule):<{_WORD}} "
    name = shortened(one.rule.id, max(4, width - cell_len(left) - cell_len(right) - 1), glyphs.ellipsis)
    gap = " " * max(1, width - cell_len(left) - cell_len(name) - cell_len(right))
    is_off = one.here.weight is None
    return [
        (left, Tone.QUIET if is_off else TONES[tone]),
        (name, Tone.QUIET if is_off else Tone.PLAIN),
        (gap, Tone.PLAIN),
        (right, Tone.ACCENT if one.fired else Tone.QUIET),
    ]


def _remarks(one: Shelved) -> Iterator[str]:
    if one.fired:
        yield f"fired {one.fired:,}"
    own = one.rule.level if one.rule.level is not None else one.rule.verdict
    if one.here.weight is not own:
        yield weight_word(one.here.weight)


def page_paragraphs(one: Shelved, glyphs: Glyphs) -> Iterator[Paragraph | Content]:
    """Give the page of a rule."""
    page = page_of(one.rule)
    yield Content.styled(plain(page.title), "bold")
    sign = Content.styled(f"{glyphs.verdict(page.tone)} {page.word}", f"bold {verdict_color(page.tone)}")
    about = f" {glyphs.dot} ".join((page.id, *page.about))
    yield Content.assemble(sign, Content.styled(f" {glyphs.dot} {about}", _QUIET))
    yield from _section("Here", " ".join((here_words(one.here), fired_words(one))))
    for heading, text in page.sections:
        yield from _section(heading, text)
    yield from _example(page, glyphs)
    if page.mirror:
        yield from _section("The other way round", f"{page.mirror} ({key_of('rules-mirror')} goes there)")
    for number, question in enumerate(one.questions):
        yield from _section("Questions that it speaks to", question) if number == 0 else (_body(question),)
    yield from _setting(page)
    for number, address in enumerate(page.references):
        yield from _section("Read more", address) if number == 0 else (_body(address),)


def here_words(here: InForce) -> str:
    """Return what holds for a rule in this repository, and who says so."""
    source = here.source or "its own word"
    gate = "" if here.weight is None else "; it can shut the gate" if here.shuts else "; it does not shut the gate"
    return f"{weight_word(here.weight).capitalize()}, by {source}{gate}."


def fired_words(one: Shelved) -> str:
    """Return how often a rule fired in this review."""
    if not one.fired:
        return "It found nothing in this review."
    return f"It fired {counted(one.fired, 'time')} in this review; enter in the list goes there."


def _section(heading: str, text: str) -> Iterator[Paragraph | Content]:
    yield Content("")
    yield Content.styled(heading, _HEAD)
    yield _body(text)


def _body(text: str) -> Paragraph:
    return Paragraph(Content(plain(text)), Content("  "))


def _example(page: RulePage, glyphs: Glyphs) -> Iterator[Paragraph | Content]:
    """Give the example; the lines that the rule speaks of have a sign before them."""
    if not page.example:
        return
    yield Content("")
    yield Content.styled(page.example_heading, _HEAD)
    for line in page.example:
        yield _example_line(line, page, glyphs)


def _example_line(line: ExampleLine, page: RulePage, glyphs: Glyphs) -> Content:
    mark = glyphs.verdict(page.tone) if line.marked else " "
    ground = _GROUNDS.get(line.sign, "")
    style = f"$role-text{ground}"
    return Content.assemble(
        (f"{mark} ", verdict_color(page.tone)),
        (f"{line.sign} {plain(line.text)} ", f"bold {style}" if line.marked else style),
    )


def _setting(page: RulePage) -> Iterator[Paragraph | Content]:
    yield Content("")
    yield Content.styled(f"Set it, in .reviewtui.yaml ({key_of('rules-copy')} copies it)", _HEAD)
    yield from (Content(f"  {line}") for line in page.setting)
