"""One design: the palettes as themes, and the glyphs that say the same without color."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from textual.theme import Theme

from reviewtui.model import Verdict
from reviewtui.preferences import ThemeChoice
from reviewtui.reviews.types import Stance
from reviewtui.rubric.types import AnswerValue
from reviewtui.tui.palettes import DARK, HIGH_CONTRAST, LIGHT, MONOCHROME, Palette


def make_theme(name: str, palette: Palette, *, dark: bool) -> Theme:
    """Return a Textual theme in which its own widgets follow the palette too."""
    return Theme(
        name=name,
        primary=palette.accent,
        secondary=palette.info,
        accent=palette.accent,
        warning=palette.dangerous,
        error=palette.breaking,
        success=palette.safe,
        foreground=palette.text,
        background=palette.background,
        surface=palette.surface,
        panel=palette.panel,
        dark=dark,
        variables={
            **palette.variables(),
            "block-cursor-background": palette.cursor,
            "block-cursor-foreground": palette.text,
            "block-cursor-text-style": "none",
            "block-cursor-blurred-background": palette.cursor_blurred,
            "block-cursor-blurred-foreground": palette.text,
            "block-hover-background": palette.panel,
            "border": palette.accent,
            "border-blurred": palette.border_quiet,
            "scrollbar": palette.border_quiet,
            "scrollbar-hover": palette.text_quiet,
            "scrollbar-active": palette.accent,
            "scrollbar-background": palette.background,
            "scrollbar-background-hover": palette.background,
            "scrollbar-background-active": palette.background,
            "scrollbar-corner-color": palette.background,
            "text-muted": palette.text_quiet,
            "input-cursor-background": palette.text,
            "input-cursor-foreground": palette.background,
            "input-selection-background": palette.cursor,
        },
    )


DARK_THEME = make_theme("reviewtui-dark", DARK, dark=True)
LIGHT_THEME = make_theme("reviewtui-light", LIGHT, dark=False)
HIGH_CONTRAST_THEME = make_theme("reviewtui-high-contrast", HIGH_CONTRAST, dark=True)
MONOCHROME_THEME = make_theme("reviewtui-monochrome", MONOCHROME, dark=True)
# In the order in which one key turns through them.
THEMES = (DARK_THEME, LIGHT_THEME, HIGH_CONTRAST_THEME, MONOCHROME_THEME)
# What Rich calls a terminal of sixteen colors or fewer.
_FEW_COLORS = frozenset({"standard", "windows"})


def theme_for(choice: ThemeChoice, color_system: str | None, surroundings: Mapping[str, str]) -> str:
    """Return the name of the chosen theme, or of one that fits the terminal: few colors need strong ones."""
    if choice is not ThemeChoice.AUTO:
        return f"reviewtui-{choice.value}"
    if surroundings.get("NO_COLOR"):
        return MONOCHROME_THEME.name
    return HIGH_CONTRAST_THEME.name if color_system in _FEW_COLORS else DARK_THEME.name


def next_theme(name: str) -> str:
    """Return the name of the theme after this one; the last is followed by the first."""
    names = [theme.name for theme in THEMES]
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The signs of the screen; the same ones as in the text report where both need one."""

    breaking: str
    dangerous: str
    safe: str
    info: str
    reviewed: str
    yes: str
    partly: str
    no: str
    not_applicable: str
    unknown: str
    unanswered: str
    arrow: str
    dot: str
    ellipsis: str
    bar: str
    across: str
    fold: str
    up: str
    down: str
    left: str
    cut: str
    comment: str
    accepted: str
    fix: str
    waived: str
    question: str
    differs: str
    outdated: str
    moved: str
    unfolded: str
    folded: str
    full: str
    empty: str

    def verdict(self, verdict: Verdict) -> str:
        """Return the sign of a verdict."""
        return (self.info, self.safe, self.dangerous, self.breaking)[verdict]

    def stance(self, stance: Stance) -> str:
        """Return the sign of a decision on a finding."""
        return {
            Stance.ACCEPT: self.accepted,
            Stance.FIX: self.fix,
            Stance.WAIVE: self.waived,
            Stance.QUESTION: self.question,
        }[stance]

    def answer(self, value: AnswerValue | None) -> str:
        """Return the sign of an answer, or of a question that has none."""
        if value is None:
            return self.unanswered
        return {
            AnswerValue.YES: self.yes,
            AnswerValue.PARTLY: self.partly,
            AnswerValue.NO: self.no,
            AnswerValue.NOT_APPLICABLE: self.not_applicable,
            AnswerValue.UNKNOWN: self.unknown,
        }[value]


UNICODE = Glyphs(
    breaking="✖",
    dangerous="▲",
    safe="✔",
    info="•",
    reviewed="✓",
    yes="✔",
    partly="◐",
    no="✖",
    not_applicable="–",  # noqa: RUF001 a dash of the width of a digit is what stands for "does not apply"
    unknown="?",
    unanswered="○",
    arrow="→",
    dot="·",
    ellipsis="…",
    bar="│",
    across="─",
    fold="⋯",
    up="↑",
    down="↓",
    left="‹",  # noqa: RUF001 it points to what is out of sight
    cut="‾",
    comment="◆",
    accepted="◉",
    fix="✎",
    waived="⚑",
    question="?",
    differs="≠",
    outdated="⊘",
    moved="↻",
    unfolded="▾",
    folded="▸",
    full="━",
    empty="─",
)
ASCII = Glyphs(
    breaking="x",
    dangerous="!",
    safe="+",
    info="-",
    reviewed="*",
    yes="+",
    partly="~",
    no="x",
    not_applicable="-",
    unknown="?",
    unanswered="o",
    arrow="->",
    dot="-",
    ellipsis="...",
    bar="|",
    across="-",
    fold="...",
    up="^",
    down="v",
    left="<",
    cut="^",
    comment="#",
    accepted="A",
    fix="F",
    waived="W",
    question="?",
    differs="!=",
    outdated="~",
    moved="*",
    unfolded="v",
    folded=">",
    full="#",
    empty=".",
)


def verdict_color(verdict: Verdict) -> str:
    """Return the style of text that is about a verdict."""
    return f"$role-{verdict.word}"
