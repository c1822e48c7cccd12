"""A sentence in which actions stand as `{id}`, as parts of a line: the keys that hold, each of which can be clicked."""

from __future__ import annotations

import re
from typing import Final

from reviewtui.tui.keymap import key_of
from reviewtui.tui.widgets.action_line import Part

KEY: Final = "bold $role-accent"
# An odd number of pieces: words, the id of an action, words, and so on.
_NAMED: Final = re.compile(r"\{([a-z0-9-]+)\}")


def key_parts(sentence: str, style: str = "") -> list[Part]:
    """Return the parts of a sentence of our own."""
    pieces = _NAMED.split(sentence)
    parts = [Part(piece, style) if at % 2 == 0 else Part(key_of(piece), KEY, piece) for at, piece in enumerate(pieces)]
    return [part for part in parts if part.text]
