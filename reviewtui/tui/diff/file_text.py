"""One version of a file as lines, and what of it no line shows: how lines end, and a byte order mark."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

_BYTE_ORDER_MARK = "\ufeff"


class LineEnds(Enum):
    """What stands at the end of lines."""

    LF = "LF"
    CRLF = "CRLF"
    MIXED = "both CRLF and LF"


@dataclass(frozen=True, slots=True)
class FileText:
    """The lines without their ends; `closed` is whether the last one has an end too."""

    lines: tuple[str, ...] = ()
    ends: LineEnds = LineEnds.LF
    closed: bool = True
    marked: bool = False


def read_lines(text: str | None, pool: dict[str, str]) -> FileText:
    """Split at line feeds only: the other separators that Python knows are ordinary characters in YAML and JSON.

    Lines that are the same are one object, taken from the pool: most of a large file is said many times.
    """
    if not text:
        return FileText()
    marked = text.startswith(_BYTE_ORDER_MARK)
    body = text.removeprefix(_BYTE_ORDER_MARK) if marked else text
    ends = _ends(body)
    if ends is not LineEnds.LF:
        body = body.replace("\r\n", "\n")
    lines = body.removesuffix("\n").split("\n")
    return FileText(tuple(map(pool.setdefault, lines, lines)), ends, body.endswith("\n"), marked)


def unseen_changes(base: FileText, head: FileText) -> tuple[str, ...]:
    """Say what differs between two versions that no line of theirs shows."""
    said = []
    if base.ends is not head.ends:
        said.append(f"Lines end in {base.ends.value} before, in {head.ends.value} now.")
    if base.closed != head.closed:
        said.append("The last line has an end now." if head.closed else "The last line has no end any more.")
    if base.marked != head.marked:
        said.append("A byte order mark is new." if head.marked else "The byte order mark is gone.")
    return tuple(said)


def _ends(text: str) -> LineEnds:
    if "\r\n" not in text:
        return LineEnds.LF
    return LineEnds.CRLF if text.count("\r\n") == text.count("\n") else LineEnds.MIXED
