"""Contrast of every text role on every ground it may stand on, and glyphs that say the same in ASCII."""

from __future__ import annotations

from dataclasses import astuple, fields

import pytest
from textual.color import Color

from reviewtui.model import Verdict
from reviewtui.rubric.types import AnswerValue
from reviewtui.tui.theme import ASCII, DARK, LIGHT, UNICODE, Glyphs, Palette

LEAST = 4.5
GROUNDS = ("background", "surface", "panel", "cursor", "cursor_blurred")
CODE_GROUNDS = ("surface", "added", "added_word", "removed", "removed_word")
TEXTS = ("text", "text_quiet", "accent", "breaking", "dangerous", "safe", "info")
CODE_TEXTS = ("text", "code_key", "code_string", "code_number", "code_constant", "code_comment")
# In the gutter of the diff stand numbers and verdicts.
GUTTER_TEXTS = ("text_quiet", "breaking", "dangerous", "safe", "info")
GUTTER_GROUNDS = ("surface", "added", "removed")


def luminance(color: Color) -> float:
    """Return the relative luminance as the W3C defines it."""
    parts = (part / 255 for part in color.rgb)
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(palette: Palette, text: str, ground: str) -> float:
    light, dark = sorted((luminance(Color.parse(getattr(palette, name))) for name in (text, ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize(
    ("texts", "grounds"),
    [(TEXTS, GROUNDS), (CODE_TEXTS, CODE_GROUNDS), (GUTTER_TEXTS, GUTTER_GROUNDS)],
    ids=["panes", "code", "gutter"],
)
def test_text_can_be_read(palette: Palette, texts: tuple[str, ...], grounds: tuple[str, ...]) -> None:
    weak = {
        f"{text} on {ground}": round(contrast(palette, text, ground), 2)
        for text in texts
        for ground in grounds
        if contrast(palette, text, ground) < LEAST
    }
    assert weak == {}


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])
def test_a_chosen_chip_can_be_read(palette: Palette) -> None:
    assert contrast(palette, "background", "accent") >= LEAST


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
