"""What makes a regular expression none in every dialect; it is looked at, and never compiled or run."""

from __future__ import annotations


def broken(pattern: str) -> str:
    """Return what is wrong with an expression; empty when nothing is, or when dialects do not agree about it."""
    depth, position, length = 0, 0, len(pattern)
    while position < length:
        character = pattern[position]
        if character == "\\":
            if position + 1 == length:
                return "it ends in a lone backslash"
            position += 1
        elif character == "[":
            end = _class_end(pattern, position)
            if end < 0:
                return f"the `[` at character {position + 1} is never closed"
            position = end
        elif character == "(":
            depth += 1
        elif character == ")":
            depth -= 1
            if depth < 0:
                return f"the `)` at character {position + 1} closes nothing"
        position += 1
    return "a `(` is never closed" if depth else ""


def _class_end(pattern: str, start: int) -> int:
    """Return where a class of characters ends; -1 where it does not."""
    position = start + 1
    if pattern[position : position + 1] == "^":
        position += 1
    if pattern[position : position + 1] == "]":
        # JavaScript ends the class here, others take the bracket as its first character.
        return position
    while position < len(pattern):
        if pattern[position] == "\\":
            position += 1
        elif pattern[position] == "]":
            return position
        position += 1
    return -1
