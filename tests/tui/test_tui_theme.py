"""Contrast of every text role on every ground it may stand on, and glyphs that say the same in ASCII."""

from __future__ import annotations

from dataclasses import astuple, fields
from functools import partial
from itertools import product

import pytest
from rich.color import ColorSystem
from textual.color import Color

from reviewtui.model import Verdict
from reviewtui.preferences import ThemeChoice
from reviewtui.rubric.types import AnswerValue
from reviewtui.tui.palettes import DARK, HIGH_CONTRAST, LIGHT, MONOCHROME, Palette
from reviewtui.tui.theme import ASCII, THEMES, UNICODE, Glyphs, next_theme, theme_for

PALETTES = {"dark": DARK, "light": LIGHT, "high contrast": HIGH_CONTRAST, "monochrome": MONOCHROME}
LEAST = 4.5
# What the W3C asks for where contrast is to be enhanced.
ENHANCED = 7.0
# Two grounds beside each other: enough for the eye to see where one ends.
STANDS_OUT = 1.2
GROUNDS = ("background", "surface", "panel", "cursor", "cursor_blurred")
CODE_GROUNDS = ("surface", "added", "added_word", "removed", "removed_word")
TEXTS = ("text", "text_quiet", "accent", "breaking", "dangerous", "safe", "info")
CODE_TEXTS = ("text", "code_key", "code_string", "code_number", "code_constant", "code_comment")
# In the gutter of the diff stand numbers and verdicts.
GUTTER_TEXTS = ("text_quiet", "breaking", "dangerous", "safe", "info")
GUTTER_GROUNDS = ("surface", "added", "removed")
PAIRS = (*product(TEXTS, GROUNDS), *product(CODE_TEXTS, CODE_GROUNDS), *product(GUTTER_TEXTS, GUTTER_GROUNDS))


def luminance(color: Color) -> float:
    """Return the relative luminance as the W3C defines it."""
    parts = (part / 255 for part in color.rgb)
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def between(one: Color, other: Color) -> float:
    """Return the contrast of two colors as the W3C defines it."""
    light, dark = sorted((luminance(color) for color in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def shown(name: str, colors: ColorSystem) -> Color:
    """Return the color that stands for another where there are only so many."""
    return Color(*Color.parse(name).rich_color.downgrade(colors).get_truecolor())


def contrast(palette: Palette, text: str, ground: str, colors: ColorSystem = ColorSystem.TRUECOLOR) -> float:
    return between(shown(getattr(palette, text), colors), shown(getattr(palette, ground), colors))


@pytest.mark.parametrize("colors", [ColorSystem.TRUECOLOR, ColorSystem.EIGHT_BIT], ids=["all", "256"])
@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_text_can_be_read(palette: Palette, colors: ColorSystem) -> None:
    """A terminal of 256 colors shows the nearest one that it has, which is often far away."""
    weak = {
        f"{text} on {ground}": round(found, 2)
        for text, ground in PAIRS
        if (found := contrast(palette, text, ground, colors)) < LEAST
    }
    assert weak == {}


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])
def test_the_cursor_shows_in_256_colors(palette: Palette) -> None:
    for ground in ("surface", "panel", "cursor_blurred"):
        assert shown(palette.cursor, ColorSystem.EIGHT_BIT) != shown(getattr(palette, ground), ColorSystem.EIGHT_BIT)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_a_chosen_chip_can_be_read(palette: Palette) -> None:
    assert contrast(palette, "background", "accent") >= LEAST


def test_high_contrast_is_high() -> None:
    weak = {
        f"{text} on {ground}": round(contrast(HIGH_CONTRAST, text, ground), 2)
        for text in TEXTS
        for ground in GROUNDS
        if contrast(HIGH_CONTRAST, text, ground) < ENHANCED
    }
    assert weak == {}


def test_high_contrast_is_read_in_sixteen_colors() -> None:
    """A terminal of few colors shows the nearest one that it has."""
    assert {
        f"{text} on {ground}": 0
        for text in (*TEXTS, *CODE_TEXTS)
        for ground in GROUNDS
        if contrast(HIGH_CONTRAST, text, ground, ColorSystem.STANDARD) < LEAST
    } == {}


def test_monochrome_has_no_color() -> None:
    colors = [Color.parse(value) for value in astuple(MONOCHROME)]
    assert all(len(set(color.rgb)) == 1 for color in colors)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_a_changed_word_stands_out_from_its_line(palette: Palette) -> None:
    for side in ("added", "removed"):
        assert contrast(palette, side, f"{side}_word") >= STANDS_OUT


def test_a_terminal_gets_the_theme_that_it_can_show() -> None:
    fitting = partial(theme_for, ThemeChoice.AUTO)
    assert fitting("truecolor", {}) == fitting("256", {"NO_COLOR": ""}) == "reviewtui-dark"
    assert fitting("standard", {}) == "reviewtui-high-contrast"
    assert fitting("truecolor", {"NO_COLOR": "1"}) == "reviewtui-monochrome"


def test_a_chosen_theme_is_taken_in_any_terminal() -> None:
    chosen = [theme_for(choice, "standard", {"NO_COLOR": "1"}) for choice in ThemeChoice if choice.value != "auto"]
    assert sorted(chosen) == sorted(theme.name for theme in THEMES)


def test_one_key_turns_through_all_themes() -> None:
    names = [THEMES[0].name]
    while len(names) < len(THEMES):
        names.append(next_theme(names[-1]))
    assert names == [theme.name for theme in THEMES]
    assert next_theme(names[-1]) == next_theme("another") == names[0]


def test_the_contrast_is_the_one_of_the_standard() -> None:
    assert luminance(Color.parse("#ffffff")) == pytest.approx(1)
    assert luminance(Color.parse("#000000")) == pytest.approx(0)


def test_ascii_glyphs_are_ascii() -> None:
    assert all(glyph.isascii() for glyph in astuple(ASCII))
    assert {field.name for field in fields(ASCII)} == {field.name for field in fields(UNICODE)}


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII], ids=["unicode", "ascii"])
def test_verdicts_and_answers_differ_without_color(glyphs: Glyphs) -> None:
    assert len({glyphs.verdict(verdict) for verdict in Verdict}) == len(Verdict)
    assert len({glyphs.answer(value) for value in (None, *AnswerValue)}) == len(AnswerValue) + 1
