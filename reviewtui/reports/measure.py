"""How many columns of a terminal a text takes, and where to break it so that it fits."""

from __future__ import annotations

from unicodedata import category, east_asian_width

NARROWEST = 20


def display_width(text: str) -> int:
    """Return the number of columns: two for wide characters, none for combining marks and joiners."""
    if text.isascii():
        return len(text)
    return sum(map(_character_width, text))


def wrap(text: str, width: int, *, first: str = "", rest: str | None = None, cut: bool = True) -> list[str]:
    """Return the text in lines of at most `width` columns, `first` before the first line and `rest` before the others.

    Lines break at spaces; a word that is wider than a line is cut, so that nothing runs over the edge. Without `cut`
    it stays whole, so that a path can be copied.
    """
    rest = first if rest is None else rest
    lines: list[str] = []
    prefix, line, used = first, "", 0
    for word in text.split():
        room = max(NARROWEST, width - display_width(prefix))
        size = display_width(word)
        if line and used + 1 + size <= room:
            line, used = f"{line} {word}", used + 1 + size
            continue
        if line:
            lines.append(prefix + line)
            prefix = rest
            room = max(NARROWEST, width - display_width(prefix))
        *full, line = _pieces(word, room) if cut and size > room else [word]
        for piece in full:
            lines.append(prefix + piece)
            prefix = rest
        used = display_width(line)
    lines.append(prefix + line)
    return lines


def fitted(text: str, width: int) -> str:
    """Return the text filled with spaces to `width` columns; a longer text stays as it is."""
    return text + " " * max(0, width - display_width(text))


def _pieces(word: str, room: int) -> list[str]:
    pieces: list[str] = []
    start = used = 0
    for index, character in enumerate(word):
        size = _character_width(character)
        if used + size > room:
            pieces.append(word[start:index])
            start, used = index, 0
        used += size
    pieces.append(word[start:])
    return pieces


def _character_width(character: str) -> int:
    if character.isascii():
        return 1
    if category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(character) in {"W", "F"} else 1
