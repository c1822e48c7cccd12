"""Places in a record that wait for its author, each with what is asked there: easy to see, and to find again."""

from __future__ import annotations

import re

from reviewtui.records.markdown import Markdown, prose

_PROMPT = re.compile(r"\*To write: (?P<question>.{1,1000}?)\.\*")


def prompt(question: str) -> Markdown:
    """Return what stands where the author has to write something."""
    return Markdown(f"*To write: {prose(question)}.*")


def prompts(text: str) -> tuple[tuple[int, str], ...]:
    """Return what a record still waits for: the line of each prompt, from 1, and what it asks."""
    return tuple(
        (number, found["question"])
        for number, line in enumerate(text.splitlines(), 1)
        for found in _PROMPT.finditer(line)
    )
