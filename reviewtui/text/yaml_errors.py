"""Says in plain words what is wrong with a text that is no YAML, where to look, and what to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from yaml.error import MarkedYAMLError, YAMLError

from reviewtui.errors import UnreadableError

_KEY_WITH_VALUE = re.compile(r"""\s*(?:- +)*+(?P<key>"[^"]*"|'[^']*'|[^\s#'"\[{][^#]*?):\s+\S""")
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)")
_QUOTES = "'\""
_LONGEST_KEY = 1024
_LONGEST_QUOTE = 40


class Complaint(NamedTuple):
    """What the parser said: its problem, where it stood, and where the construct began; lines and columns from 0."""

    problem: str
    context: str
    line: int
    column: int
    start_line: int
    start_column: int
    lines: list[str]

    @property
    def here(self) -> str:
        """The line where the parser stopped."""
        return self.lines[self.line] if self.line < len(self.lines) else ""

    @property
    def character(self) -> str:
        """The character where the parser stopped."""
        return self.here[self.column : self.column + 1]

    @property
    def before(self) -> str:
        """What stands on the line before the place where the parser stopped."""
        return self.here[: self.column]


class Explanation(NamedTuple):
    """A message and hint for people, and the place to look at; lines and columns from 0."""

    message: str
    hint: str
    line: int
    column: int


def explained(error: YAMLError, text: str, path: str) -> UnreadableError:
    """Return the error that a user gets for what the YAML parser said about this text."""
    complaint = _complaint(error, text)
    explanation = _leftover(complaint) or _tab(complaint) or _by_problem(complaint)
    return UnreadableError(
        explanation.message,
        hint=explanation.hint,
        path=path,
        line=explanation.line + 1,
        column=explanation.column + 1,
    )


def _complaint(error: YAMLError, text: str) -> Complaint:
    lines = re.split(r"\r\n|\r|\n", text)
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return Complaint(str(error), "", 0, 0, 0, 0, lines)
    at, start = error.problem_mark, error.context_mark or error.problem_mark
    return Complaint(error.problem or "", error.context or "", at.line, at.column, start.line, start.column, lines)


def _leftover(complaint: Complaint) -> Explanation | None:
    for number in (complaint.line, complaint.start_line):
        if number < len(complaint.lines) and _CONFLICT.match(complaint.lines[number]):
            message = f"a merge conflict left this line behind (`{complaint.lines[number][:7]}`)"
            return Explanation(message, "Resolve the conflict, or choose a commit without it.", number, 0)
    return None


def _tab(complaint: Complaint) -> Explanation | None:
    indentation = complaint.here[: len(complaint.here) - len(complaint.here.lstrip())]
    allowed = "\t" not in indentation or "flow" in complaint.context
    if allowed and "tab character" not in complaint.problem:
        return None
    column = max(indentation.find("\t"), 0)
    return Explanation(
        "this line is indented with a tab", "YAML allows only spaces for indentation.", complaint.line, column
    )


def _by_problem(complaint: Complaint) -> Explanation:
    for part_of_problem, explain in _EXPLANATIONS:
        if part_of_problem in f"{complaint.context}: {complaint.problem}":
            return explain(complaint)
    return _at_problem(
        complaint, "this is not valid YAML", "Look at this line and the one above it: indentation, quotes, brackets."
    )


def _at_problem(complaint: Complaint, message: str, hint: str) -> Explanation:
    return Explanation(message, hint, complaint.line, complaint.column)


def _at_start(complaint: Complaint, message: str, hint: str) -> Explanation:
    return Explanation(message, hint, complaint.start_line, complaint.start_column)


def _second_colon(complaint: Complaint) -> Explanation:
    if written := _KEY_WITH_VALUE.match(complaint.before):
        return _at_problem(
            complaint,
            f"a second colon stands in the value of `{_short(written['key'].strip(_QUOTES))}`",
            "A value that contains a colon and a space must be put in quotes.",
        )
    if len(complaint.before.strip()) > _LONGEST_KEY:
        return _at_problem(
            complaint, f"a key may not be longer than {_LONGEST_KEY:,} characters", "Is the text a value by mistake?"
        )
    return _at_problem(
        complaint,
        "a key cannot stand here: it is indented as if it belonged to the line above, which has a value already",
        "Give this key the indentation of the keys beside it, or put the text in quotes.",
    )


def _tight_colon(complaint: Complaint) -> Explanation:
    return _at_problem(
        complaint,
        "inside brackets, a colon needs a space after it",
        "Write a space and a value after the colon, or put the text in quotes.",
    )


def _no_colon(complaint: Complaint) -> Explanation:
    found = complaint.lines[complaint.start_line][complaint.start_column :].strip()
    return _at_start(
        complaint,
        f"expected a key with a colon after it, found `{_short(found)}`",
        "Add the colon, or indent this line if it continues the text above.",
    )


def _mapping_ended(complaint: Complaint) -> Explanation:
    if complaint.before.strip() and complaint.line < len(complaint.lines):
        return _at_problem(
            complaint,
            f"the value has ended, but `{_short(complaint.here[complaint.column :])}` follows on the same line",
            "Put the whole value in quotes, or remove the rest.",
        )
    return _at_problem(
        complaint,
        f"the indentation of this line fits nothing above; the mapping around it began in line "
        f"{complaint.start_line + 1}, column {complaint.start_column + 1}",
        "Give the line exactly the indentation of the keys beside it.",
    )


def _block_ended(complaint: Complaint) -> Explanation:
    return _list_ended(complaint) if "collection" in complaint.context else _mapping_ended(complaint)


def _list_ended(complaint: Complaint) -> Explanation:
    return _at_problem(
        complaint,
        f"expected another item (`- `) of the list that began in line {complaint.start_line + 1}, or less indentation",
        "Begin the line with `- `, or give it the indentation of the key that holds the list.",
    )


def _bad_start(complaint: Complaint) -> Explanation:
    character = "a backtick" if complaint.character == "`" else f"`{complaint.character}`"
    if complaint.here[complaint.column - 1 : complaint.column + 1] == "{%":
        return _at_problem(
            complaint, "this is a template (`{%`), not YAML", "Let the template be rendered, and review what comes out."
        )
    return _at_problem(complaint, f"a value cannot begin with {character}", "Put the value in quotes.")


def _never_closed(complaint: Complaint) -> Explanation:
    return _at_start(
        complaint, "the quote that opens here is never closed", "Close it, or look for a quote inside the text."
    )


def _flow_not_closed(complaint: Complaint) -> Explanation:
    opened = complaint.lines[complaint.start_line][complaint.start_column : complaint.start_column + 1]
    place = f"line {complaint.start_line + 1}, column {complaint.start_column + 1}"
    closing = {"[": "]", "{": "}"}.get(opened, "]` or `}")
    return _at_problem(
        complaint,
        f"expected `,` or `{closing}` here, because `{opened}` was opened in {place}",
        "Add the missing comma or bracket. If the bracket is meant as text, put the value in quotes.",
    )


def _unknown_escape(complaint: Complaint) -> Explanation:
    # libyaml stops at the backslash, PyYAML's own parser behind it.
    column = complaint.column if complaint.character == "\\" else complaint.column - 1
    return Explanation(
        f"`{complaint.here[column : column + 2]}` means nothing inside double quotes",
        "Double the backslash, or use single quotes, which take every backslash as text.",
        complaint.line,
        column,
    )


def _bad_code(complaint: Complaint) -> Explanation:
    return _at_problem(
        complaint, "this escape is no character", "Write the character itself, or its full code as `\\U0001F600`."
    )


def _alias_or_anchor(complaint: Complaint) -> Explanation:
    character = complaint.lines[complaint.start_line][complaint.start_column : complaint.start_column + 1]
    meaning = "repeats an anchor" if character == "*" else "names an anchor"
    return _at_start(
        complaint,
        f"`{character}` at the start of a value {meaning}, and no name follows",
        "Put the value in quotes.",
    )


def _block_header(complaint: Complaint) -> Explanation:
    return _at_problem(
        complaint,
        "after `|` or `>` the line must end",
        "Begin the text on the next line, or put the value in quotes.",
    )


def _after_the_end(complaint: Complaint) -> Explanation:
    return _at_problem(
        complaint,
        "the content of the file has ended, but more follows",
        "Remove what follows, or look for an indentation or a bracket that ends the content too early.",
    )


def _no_value(complaint: Complaint) -> Explanation:
    found = f"found `{complaint.character}`" if complaint.character.strip() else "the text ends"
    return _at_problem(complaint, f"expected a value here, but {found}", "Add the value, or put the text in quotes.")


def _directive(complaint: Complaint) -> Explanation:
    return _at_problem(
        complaint,
        "a line that begins with `%` must be a YAML directive, such as `%YAML 1.2`",
        "If it is meant as text, put it in quotes.",
    )


def _bad_tag(complaint: Complaint) -> Explanation:
    return _at_start(complaint, "`!` begins a tag, and this is none", "If it is meant as text, put it in quotes.")


def _short(text: str) -> str:
    text = text.strip()
    return text if len(text) <= _LONGEST_QUOTE else f"{text[: _LONGEST_QUOTE - 1]}…"


# Parts of what libyaml and PyYAML's own parser say, and what it means; the first that fits is taken.
_EXPLANATIONS: tuple[tuple[str, Callable[[Complaint], Explanation]], ...] = (
    ("mapping values are not allowed", _second_colon),
    ("found unexpected ':'", _tight_colon),
    ("could not find expected ':'", _no_colon),
    ("did not find expected key", _mapping_ended),
    ("did not find expected '-' indicator", _list_ended),
    ("expected <block end>", _block_ended),
    ("directive", _directive),
    ("incompatible YAML document", _directive),
    ("cannot start any token", _bad_start),
    ("while scanning a quoted scalar: found unexpected", _never_closed),
    ("expected ',' or", _flow_not_closed),
    ("unknown escape character", _unknown_escape),
    ("escape", _bad_code),
    ("hexdecimal", _bad_code),
    ("expected alphabetic or numeric", _alias_or_anchor),
    ("while scanning a block scalar", _block_header),
    ("<document start>", _after_the_end),
    ("node content", _no_value),
    (" tag", _bad_tag),
)
