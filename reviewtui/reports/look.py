"""How a text report looks on this terminal: width, color, glyphs, and how much is shown."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from reviewtui.model import Verdict
from reviewtui.neutral import neutral
from reviewtui.reports.measure import wrap

# Longer lines tire the eye, however wide the window is.
WIDEST = 110


class Ink(Enum):
    """What a stretch of text is, by the ANSI attributes that show it; the words say the same without color."""

    BREAKING = "1;31"
    DANGEROUS = "1;33"
    SAFE = "32"
    INFO = "36"
    HEADING = "1"
    FAINT = "2"


INK = {
    Verdict.BREAKING: Ink.BREAKING,
    Verdict.DANGEROUS: Ink.DANGEROUS,
    Verdict.SAFE: Ink.SAFE,
    Verdict.INFO: Ink.INFO,
}


class Glyphs(NamedTuple):
    """The few signs that a report uses."""

    breaking: str
    dangerous: str
    safe: str
    info: str
    arrow: str
    dot: str
    rule: str


_UNICODE = Glyphs(breaking="✖", dangerous="▲", safe="✔", info="•", arrow="→", dot="·", rule="─")
_ASCII = Glyphs(breaking="x", dangerous="!", safe="+", info="-", arrow="->", dot="|", rule="-")


class Look(NamedTuple):
    """Width in columns, whether color and Unicode may be used, and whether everything is to be shown."""

    width: int = 80
    color: bool = False
    unicode: bool = True
    verbose: bool = False

    @property
    def columns(self) -> int:
        """The width that is used: the terminal's, up to what is easy to read."""
        return min(self.width, WIDEST)

    @property
    def glyphs(self) -> Glyphs:
        """The signs that this terminal can show."""
        return _UNICODE if self.unicode else _ASCII

    def clean(self, text: str) -> str:
        """Return foreign text as one harmless line that this terminal can show."""
        text = neutral(text)
        return text if self.unicode or text.isascii() else text.encode("ascii", "backslashreplace").decode("ascii")

    def ink(self, ink: Ink, text: str) -> str:
        """Return the text with its attributes, or as it is where color is off."""
        return f"\x1b[{ink.value}m{text}\x1b[0m" if self.color and text else text

    def verdict(self, verdict: Verdict, text: str) -> str:
        """Return the text in the ink of a verdict."""
        return self.ink(INK[verdict], text)

    def glyph(self, verdict: Verdict) -> str:
        """Return the sign of a verdict."""
        glyphs = self.glyphs
        return (glyphs.info, glyphs.safe, glyphs.dangerous, glyphs.breaking)[verdict]

    def wrapped(self, text: str, first: str = "", rest: str | None = None) -> list[str]:
        """Return foreign or own text, made harmless, in lines that fit."""
        return wrap(self.clean(text), self.columns, first=first, rest=rest)

    def inked(self, ink: Ink, text: str, first: str = "", rest: str | None = None) -> list[str]:
        """Return the lines of `wrapped`, each with its attributes."""
        return [self.ink(ink, line) for line in self.wrapped(text, first, rest)]
