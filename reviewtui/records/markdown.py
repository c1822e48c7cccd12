"""Foreign text in Markdown: shown as text, whatever signs it holds; only what we wrote ourselves is markup."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable
from functools import partial
from urllib.parse import quote

_SPECIAL = re.compile(r"([\\`*\[\]<>|~$&])")
_EDGE_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_LINE_START = re.compile(r"^(\d+(?=[.)](?: |$))|(?=[#+=-]))")
_LINE_ENDS = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_MENTION = re.compile(r"(?<!\w)@(?=\w)")
_COMMAND = re.compile(r"^/")
_BACKTICKS = re.compile(r"`+")
_ESCAPE_OR_CODE = re.compile(r"\\([!-/:-@\[-`{-~])|(?<!`)(`++).*?(?<!`)\2(?!`)")
# Each begins where nothing of its kind stands before, so that a long text without any is read once.
_ADDRESS = re.compile(
    r"(?<![\w.+-])(?:(?:https?://|www\.)[^\s<>|`]{1,2000}[^\s<>|`.,;:!?)\]'\"*]|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})",
    re.IGNORECASE,
)
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_EMPTY_CELL = re.compile(r"\|  (?=\|)")
_NOT_SHOWN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d")
_LAST_OF_PLANE = 0xFFFE
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


class Markdown(str):
    """Text that is Markdown already; everything else is escaped when a template writes it."""

    __slots__ = ()


def neutral(text: str) -> str:
    """Return the text on one line, with every character that steers, hides or reorders made visible."""
    # Nearly all text is plain, and a report is made of thousands of them.
    plain = text.isascii() and text.isprintable()
    return " ".join((text if plain else "".join(_shown(character) for character in text)).split())


def prose(text: str) -> Markdown:
    """Return foreign text for a paragraph: pairs of backticks become code, every other sign stands for itself."""
    return _with_code(neutral(text), in_table=False)


def said(line: str) -> str:
    """Return what a line of prose says to its reader: signs that stand for themselves without their backslashes."""
    return _ESCAPE_OR_CODE.sub(lambda found: found[1] or found[0], line)


def speech(text: str) -> Markdown:
    """Return foreign text of several lines for a conversation on a forge: it calls nobody by `@`, and no command."""
    lines = _LINE_ENDS.split(text.strip())
    return Markdown(
        "\\\n".join(_with_code(neutral(line), in_table=False, escape=_silent) for line in lines if line.strip())
    )


def cell(text: str) -> Markdown:
    """Return foreign text for a cell of a table, where a pipe would end the cell even inside code."""
    return _with_code(neutral(text), in_table=True)


def code(text: str) -> Markdown:
    """Return foreign text as a code span, with as many backticks around it as it takes."""
    return _code_span(neutral(text), in_table=False)


def cell_code(text: str) -> Markdown:
    """Return foreign text as a code span in a cell of a table."""
    return _code_span(neutral(text), in_table=True)


def quoted(text: str) -> Markdown:
    """Return foreign text of several lines as a quotation."""
    lines = _LINE_ENDS.split(text.strip())
    return Markdown("\n".join(f"> {prose(line)}".rstrip() for line in lines))


def fenced(text: str, language: str) -> Markdown:
    """Return a text of several lines as a block of code; each line is the caller's to have made neutral."""
    longest = max((len(run) for run in _BACKTICKS.findall(text)), default=0)
    fence = "`" * max(3, longest + 1)
    return Markdown(f"{fence}{language}\n{text}\n{fence}")


def link(label: str, destination: str, line: int = 0) -> Markdown:
    """Return a link to a file, or a line of it; `destination` is a relative path, and stays one whatever it holds."""
    fragment = f"#L{line}" if line else ""
    return Markdown(f"[{finished(label)}](<{quote(neutral(destination))}{fragment}>)")


def scalar(text: str) -> Markdown:
    """Return foreign text as a YAML value in double quotes, for front matter."""
    return Markdown(json.dumps(neutral(text), ensure_ascii=False))


def tidy(text: str) -> str:
    """Return Markdown whose tables have one space on each side of a cell, also of an empty one; code stays as it is."""
    lines, fence = [], ""
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        lines.append(_EMPTY_CELL.sub("| ", line) if line.startswith("|") and not fence else line)
    return "\n".join(lines)


def finished(value: object) -> str:
    """Return what a template writes: Markdown as it is, anything else escaped."""
    return value if isinstance(value, Markdown) else prose(str(value))


def _shown(character: str) -> str:
    if character in "\t\n\r":
        return " "
    hidden = unicodedata.category(character) in _NOT_SHOWN and character not in _JOINERS
    # The last two code points of each plane are no characters, and YAML readers refuse them.
    return _REPLACEMENT if hidden or ord(character) & _LAST_OF_PLANE == _LAST_OF_PLANE else character


def _with_code(text: str, *, in_table: bool, escape: Callable[[str], str] | None = None) -> Markdown:
    pieces = text.split("`")
    if len(pieces) % 2 == 0:
        # One backtick has no partner: it stands for itself, at the end of the text before it.
        pieces[-2:] = [f"{pieces[-2]}`{pieces[-1]}"]
    shown = escape or partial(_without_links, in_table=in_table)
    written = [
        _code_span(piece, in_table=in_table) if position % 2 else shown(piece) for position, piece in enumerate(pieces)
    ]
    # What would begin a heading, a list or a rule stands for itself too.
    return Markdown(_LINE_START.sub(r"\1\\", "".join(written)))


def _without_links(text: str, *, in_table: bool) -> str:
    """Return text in which addresses are code: forges make links of bare ones, and these are somebody else's."""
    written, place = [], 0
    for found in _ADDRESS.finditer(text):
        written += [_escaped(text[place : found.start()]), _code_span(found[0], in_table=in_table)]
        place = found.end()
    return "".join((*written, _escaped(text[place:])))


def _escaped(text: str) -> str:
    return _EDGE_UNDERSCORE.sub(r"\\_", _SPECIAL.sub(r"\\\1", text))


def _silent(text: str) -> str:
    return _COMMAND.sub(r"\/", _MENTION.sub("@<!-- -->", _escaped(text)))


def _code_span(text: str, *, in_table: bool) -> Markdown:
    if not text.strip():
        return Markdown("")
    if in_table and "|" in text:
        # No code span in a table can hold a backslash before a pipe; HTML can, with every sign as its number.
        signs = (sign if sign.isalnum() or sign in " -/,." else f"&#{ord(sign)};" for sign in text)
        return Markdown(f"<code>{''.join(signs)}</code>")
    longest = max((len(run) for run in _BACKTICKS.findall(text)), default=0)
    fence = "`" * (longest + 1)
    padding = " " if text.startswith("`") or text.endswith("`") else ""
    return Markdown(f"{fence}{padding}{text}{padding}{fence}")
