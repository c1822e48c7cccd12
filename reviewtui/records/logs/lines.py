"""The lines of a record: which are prose, which are headings, and which only show something (code, comments)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reviewtui.records.front_matter import parted

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}(#{1,6}|={1,6})[ \t]+(\S.*)")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})[ \t]*")
_DECORATION = re.compile(r"[^\w\s-]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of prose: its number from 1, and its text without its end."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading (level 0: what stands before the first one), and the prose below it up to the next heading."""

    level: int
    title: str
    line: int
    body: list[Line] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The title in small letters without what decorates it, to be recognized by."""
        return " ".join(_DECORATION.sub(" ", self.title.lower().split("<!--")[0]).split())


def lines_of(text: str) -> list[str]:
    """Return the lines with their ends, so that they make up the text again; only line feeds end a line."""
    pieces = text.split("\n")
    return [f"{piece}\n" for piece in pieces[:-1]] + ([pieces[-1]] if pieces[-1] else [])


def sections(text: str) -> tuple[Section, ...]:
    """Return the sections of a record, in order; front matter, code blocks and comments are in none."""
    found = [Section(0, "", 0)]
    for line in prose(text):
        heading = _HEADING.match(line.text)
        above = found[-1].body[-1] if found[-1].body else None
        if heading:
            # AsciiDoc counts its title as a heading of the first level too.
            found.append(Section(len(heading[1]), heading[2].rstrip(" \t#="), line.number))
        elif above and above.number == line.number - 1 and _is_title(above.text) and _UNDERLINE.fullmatch(line.text):
            found[-1].body.pop()
            found.append(Section(1 if "=" in line.text else 2, above.text.strip(), above.number))
        else:
            found[-1].body.append(line)
    return tuple(found)


def prose(text: str) -> tuple[Line, ...]:
    """Return the lines that are neither front matter nor inside a code block or a comment of several lines."""
    skipped = text[: len(text) - len(parted(text).body)].count("\n")
    kept = []
    fence, comment = "", False
    for number, written in enumerate(lines_of(text), 1):
        line = written.rstrip("\r\n").removeprefix("\ufeff")
        mark = _FENCE.match(line)
        if number <= skipped:
            continue
        if comment:
            comment = "-->" not in line
        elif fence:
            closes = mark is not None and mark[1].startswith(fence) and not line.strip().strip(fence[0])
            fence = "" if closes else fence
        elif mark:
            fence = mark[1]
        elif line.lstrip().startswith("<!--") and "-->" not in line:
            comment = True
        else:
            kept.append(Line(number, line))
    return tuple(kept)


def _is_title(text: str) -> bool:
    """Whether a line can be the text of an underlined heading: no bullet, no row of a table, not empty."""
    return bool(text.strip()) and not text.lstrip().startswith(("-", "*", "+", "|", ">", "#"))
