"""What is wrong with a text that is no JSON: the place, in plain words; and how deep brackets are nested."""

from __future__ import annotations

import json
import re
from typing import Final

from reviewtui.errors import UnreadableError
from reviewtui.text.limits import DEPTH_HINT, MAX_DEPTH
from reviewtui.text.line_counting import line_and_column

_STRING: Final = rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
_BRACKETS: Final = re.compile(_STRING + rb"|[\[\]{}]", re.DOTALL)
_CONSTANT: Final = re.compile(_STRING + rb"|NaN|-?Infinity", re.DOTALL)
_MESSAGES: Final = {
    "Expecting value": ("expected a value here", "Write `null` if there is none."),
    "Expecting property name enclosed in double quotes": (
        "expected a key in double quotes here",
        "JSON wants double quotes around keys, and no comma after the last one.",
    ),
    "Illegal trailing comma before end of object": ("the comma before `}` is one too many", "Remove the comma."),
    "Illegal trailing comma before end of array": ("the comma before `]` is one too many", "Remove the comma."),
    "Expecting ',' delimiter": (
        "expected a comma or a closing bracket here",
        "A comma, a closing bracket or the end of a text is missing.",
    ),
    "Expecting ':' delimiter": ("expected a colon after the key here", "Every key needs a colon and a value."),
    "Extra data": (
        "the content has ended, but more follows",
        "Remove what follows, or look for a bracket too many.",
    ),
    "Unterminated string starting at": ("the quote that opens here is never closed", "Close it."),
    "Invalid control character at": (
        "a line break or control character stands inside a quoted text",
        "Close the quote, or write the character as an escape, such as `\\n` or `\\t`.",
    ),
    "Invalid \\escape": ("this backslash begins no escape that JSON knows", "Double the backslash."),
    "Invalid \\uXXXX escape": ("`\\u` needs four hexadecimal digits after it", "Write them all, as in `\\u00e9`."),
}
_DEFAULT: Final = ("this is not valid JSON", "Look at this line and the one above it: quotes, commas, brackets.")


class _ConstantError(Exception):
    """A word stands where a number is expected."""


def _refuse_constant(word: str) -> None:
    raise _ConstantError(word)


def syntax_error(path: str, data: bytes) -> UnreadableError:
    """Return the error for a UTF-8 text of which it is known that it is no JSON.

    Raises:
        UnreadableError: its nesting is over the limit, which says more.

    """
    refuse_deep_nesting(path, data)
    text = data.decode()
    (message, hint), offset = _DEFAULT, 0
    try:
        # Python takes NaN and Infinity, and would refuse some long numbers in words of its own.
        json.loads(text, parse_int=len, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        message, hint = _MESSAGES.get(error.msg, _DEFAULT)
        offset = len(text[: error.pos].encode())
    except _ConstantError as error:
        message, hint = f"JSON has no number `{error}`", "Write `null`, or put it in quotes."
        offset = next(found.start() for found in _CONSTANT.finditer(data) if not found[0].startswith(b'"'))
    line, column = line_and_column(data, offset)
    return UnreadableError(message, hint=hint, path=path, line=line, column=column)


def refuse_deep_nesting(path: str, data: bytes) -> None:
    """Return if brackets are nested within the limit.

    Raises:
        UnreadableError: they are not; the error names the bracket that is too deep.

    """
    depth = 0
    for token in _BRACKETS.finditer(data):
        bracket = data[token.start()]
        if bracket in b"[{":
            depth += 1
            if depth > MAX_DEPTH:
                line, column = line_and_column(data, token.start())
                message = f"nested deeper than the limit of {MAX_DEPTH} levels"
                raise UnreadableError(message, hint=DEPTH_HINT, path=path, line=line, column=column)
        elif bracket in b"]}":
            depth -= 1
