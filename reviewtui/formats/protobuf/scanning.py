"""From the text of a `.proto` file to its tokens, with the comments that stand before each."""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import IntEnum
from typing import NamedTuple

from reviewtui.errors import UnreadableError
from reviewtui.text.recorded_places import COLUMN_BITS

# Space belongs to the token behind it, for half of all matches would be space.
_TOKEN = re.compile(
    r"""
    \s*(?:
    (\Z)                                                # 1: the end of the text
    |(\.?[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*)  # 2: a name, with the names around it
    |([;{}\[\]()<>=,:/+\-.](?![/*]|(?<=\.)[0-9]))         # 3: a sign that begins neither a comment nor a number
    |((?:0[xX][0-9a-fA-F]+|[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?|\.[0-9]+(?:[eE][+-]?[0-9]+)?)[fF]?)  # 4: a number
    |("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')            # 5: a text
    |(//[^\n]*)                                         # 6: a comment up to the end of the line
    |(/\*.*?\*/)                                        # 7: a comment over lines
    |([;{}\[\]()<>=,:+\-.])                              # 8: a sign right before a comment
    )""",
    re.VERBOSE | re.DOTALL,
)
_END, _SIGN_TOO = 1, 8
_COMMENTS = (6, 7)
_NEWLINE = re.compile("\n")
_BORDER = re.compile(r"^[\s*/]+|[\s*/]+$")
_EMPTY_LINE = re.compile(r"\n[ \t\r]*\n")


class Token(IntEnum):
    """What a token is."""

    END = 0
    NAME = 2
    SIGN = 3
    NUMBER = 4
    TEXT = 5


class Comment(NamedTuple):
    """A comment, from where to where it reaches in the text."""

    start: int
    end: int


class Tokens:
    """The tokens of one file in order, and one after the last that says that the file ends there.

    Comments are kept only for those who look at what they say.
    """

    __slots__ = ("comments", "kinds", "lines", "path", "starts", "text", "words")

    def __init__(self, path: str, text: str, *, comments: bool = True) -> None:
        """Take the text apart; raises UnreadableError at the first sign that begins nothing."""
        self.path = path
        self.text = text
        self.kinds: list[int] = []
        self.words: list[str] = []
        self.starts: list[int] = []
        self.comments: dict[int, list[Comment]] = {}
        self.lines = [0, *(found.end() for found in _NEWLINE.finditer(text))]
        self._scan(comments=comments)

    def _scan(self, *, comments: bool) -> None:
        kinds, words, starts = self.kinds, self.words, self.starts
        expected = 0
        for match in _TOKEN.finditer(self.text):
            if match.start() != expected:
                break
            kind = match.lastindex or _END
            start, expected = match.span(kind)
            if kind in _COMMENTS:
                if comments:
                    self.comments.setdefault(len(kinds), []).append(Comment(start, expected))
            elif kind != _END:
                kinds.append(3 if kind == _SIGN_TOO else kind)
                words.append(match[kind])
                starts.append(start)
        if expected != len(self.text):
            self._refuse(expected)
        kinds.append(Token.END)
        words.append("")
        starts.append(len(self.text))

    def _refuse(self, before: int) -> None:
        offset = len(self.text) - len(self.text[before:].lstrip())
        found = self.text[offset]
        said, hint = f"`{found}` begins nothing here", "Remove it, or write it inside quotes."
        if found in "\"'":
            said, hint = "the text that begins here has no end on its line", f"Close it with {found}."
        elif self.text.startswith("/*", offset):
            said, hint = "the comment that begins here has no end", "Close it with `*/`."
        elif not found.isprintable():
            said, hint = f"the character U+{ord(found):04X} begins nothing here", "Remove it."
        line, column = self.position(offset)
        raise UnreadableError(said, hint=hint, path=self.path, line=line, column=column)

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column, from 1, of an offset."""
        line = bisect_right(self.lines, offset)
        return line, offset - self.lines[line - 1] + 1

    def place(self, index: int) -> int:
        """Return where a token stands, packed into one number."""
        offset = self.starts[index]
        line = bisect_right(self.lines, offset)
        return (line - 1) << COLUMN_BITS | (offset - self.lines[line - 1])

    def remarks(self, first: int, last: int) -> str:
        """Return what the comments say that belong to a declaration, as one line.

        Its tokens are `first` to `last`, the sign that ends or opens it. Those right above it belong to it, without an
        empty line between, and those behind it on its last line.
        """
        above, behind = self.comments.get(first), self.comments.get(last + 1)
        found = self._above(first, above) if above else []
        if behind:
            found += self._behind(last, behind)
        return " ".join(word for one in found for word in self._plain(one).split())

    def _above(self, first: int, comments: list[Comment]) -> list[Comment]:
        """Return the comments that touch a declaration from above; what follows its predecessor's line is not meant."""
        below, found = self.starts[first], list[Comment]()
        line_end = self.text.find("\n", self.starts[first - 1]) if first else -1
        for comment in reversed(comments):
            if comment.start < line_end or _EMPTY_LINE.search(self.text, comment.end, below):
                break
            found.append(comment)
            below = comment.start
        return found[::-1]

    def _behind(self, last: int, comments: list[Comment]) -> list[Comment]:
        line_end = self.text.find("\n", self.starts[last])
        first = comments[0]
        return [first] if line_end < 0 or first.start < line_end else []

    def _plain(self, comment: Comment) -> str:
        lines = self.text[comment.start : comment.end].split("\n")
        return " ".join(_BORDER.sub("", line) for line in lines)
