"""Lets the links of a Markdown text follow a record that has another file name and number now."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from reviewtui.records.logs.lines import lines_of, prose
from reviewtui.records.logs.names import stem_of

if TYPE_CHECKING:
    from collections.abc import Callable

_ODD_BYTES = "surrogateescape"
"""A file name may hold bytes that are no text, as a link can write them."""

_CODE = r"(?P<code>(?P<tick>`{1,3})(?!`)[^`\n]{1,500}(?P=tick)(?!`))"
_INLINE = (
    r"(?P<label>\[(?:[^\[\]\\\n]|\\.){0,300}\])\((?P<open><?)(?P<path>[^()<>\s]{1,400})"
    r"(?P<close>>?(?:[ \t]+[\"'][^\n]{0,200}?)?\))"
)
_PIECES = re.compile(rf"{_CODE}|{_INLINE}")
_DEFINED = re.compile(r"( {0,3}\[[^\]\n]{1,200}\]:[ \t]+<?)([^\s<>]{1,400})(.*)")


@dataclass(frozen=True, slots=True)
class Move:
    """A record that went from one path to another in the same folder, and from one number to another."""

    old: str
    new: str
    before: int
    after: int

    def renumbered(self, text: str) -> str:
        """Return a text with the record's old number, standing alone, in new digits of the same width."""
        number = re.compile(rf"(?<![\d.])(0*){self.before}(?!\d)")
        return number.sub(lambda found: f"{self.after:0{len(found[0])}d}", text, count=1)


def relinked(text: str, path: str, move: Move) -> str:
    """Return the text of the file at `path` with its links to a record, and their labels, following it."""
    if posixpath.basename(move.old) not in unquote(text, errors=_ODD_BYTES):
        return text
    lines = lines_of(text)
    for line in prose(text):
        written = lines[line.number - 1]
        end = written[len(written.rstrip("\r\n")) :]
        lines[line.number - 1] = _line(written.rstrip("\r\n"), posixpath.dirname(path), move) + end
    return "".join(lines)


def _line(line: str, folder: str, move: Move) -> str:
    if defined := _DEFINED.fullmatch(line):
        return f"{defined[1]}{_destination(defined[2], folder, move)}{defined[3]}"
    return _PIECES.sub(_following(folder, move), line)


def _following(folder: str, move: Move) -> Callable[[re.Match[str]], str]:
    def followed(found: re.Match[str]) -> str:
        if found["code"]:
            return found[0]
        destination = _destination(found["path"], folder, move)
        if destination == found["path"]:
            return found[0]
        label = found["label"].replace(stem_of(move.old), stem_of(move.new))
        label = move.renumbered(label) if label == found["label"] else label
        return f"{label}({found['open']}{destination}{found['close']}"

    return followed


def _destination(written: str, folder: str, move: Move) -> str:
    """Return a destination that leads to the record as it is called now; any other as it is."""
    address, mark, anchor = written.partition("#")
    if (
        "://" in address
        or not address
        or posixpath.normpath(posixpath.join(folder, unquote(address, errors=_ODD_BYTES))) != move.old
    ):
        return written
    start = address.rpartition("/")
    return f"{start[0]}{start[1]}{quote(posixpath.basename(move.new), errors=_ODD_BYTES)}{mark}{anchor}"
