"""One design: color roles in a dark and a light palette, and the glyphs that say the same without color."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from textual.theme import Theme

from reviewtui.model import Verdict
from reviewtui.reviews.types import Stance
from reviewtui.rubric.types import AnswerValue


@dataclass(frozen=True, slots=True)
class Palette:
    """Every color by its role; a test holds the contrast of each text role on each ground it may stand on."""

    background: str
    surface: str
    panel: str
    cursor: str
    cursor_blurred: str
    text: str
    text_quiet: str
    border_quiet: str
    accent: str
    breaking: str
    dangerous: str
    safe: str
    info: str
    added: str
    added_word: str
    removed: str
    removed_word: str
    absent: str
    code_key: str
    code_string: str
    code_number: str
    code_constant: str
    code_comment: str

    def variables(self) -> dict[str, str]:
        """Return the roles as style sheet variables: `$role-added-word` and so on."""
        return {f"role-{name.replace('_', '-')}": color for name, color in asdict(self).items()}


DARK = Palette(
    background="#12141a",
    surface="#181b22",
    panel="#232833",
    cursor="#2f3f63",
    cursor_blurred="#272c38",
    text="#dfe3ea",
    text_quiet="#a7b0c0",
    border_quiet="#3d4556",
    accent="#8fb4ff",
    breaking="#ff8f96",
    dangerous="#f2bd6b",
    safe="#98d68a",
    info="#8cc4de",
    added="#14301f",
    added_word="#1d5233",
    removed="#3a1b21",
    removed_word="#6a2733",
    absent="#15181e",
    code_key="#a6c5ff",
    code_string="#bfdca9",
    code_number="#f5bf8e",
    code_constant="#dcb8f5",
    code_comment="#bcc4d1",
)
LIGHT = Palette(
    background="#f7f7f4",
    surface="#ffffff",
    panel="#e9ebef",
    cursor="#cfdefc",
    cursor_blurred="#e2e6ee",
    text="#1d2129",
    text_quiet="#4f5868",
    border_quiet="#c3c8d2",
    accent="#1c4fb8",
    breaking="#a3141f",
    dangerous="#7a4700",
    safe="#1b5e20",
    info="#0b5470",
    added="#e0f4e3",
    added_word="#b4e3bd",
    removed="#fde6e6",
    removed_word="#f8c4c6",
    absent="#f1f2f0",
    code_key="#123f94",
    code_string="#2b5215",
    code_number="#7c3d06",
    code_constant="#6a2291",
    code_comment="#4a515e",
)


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
THEMES = (DARK_THEME, LIGHT_THEME)


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
    fold: str
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
    fold="⋯",
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
    fold="...",
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
