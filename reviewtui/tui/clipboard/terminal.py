"""Asks the terminal itself to copy (OSC 52), which works through ssh too; nobody hears whether it did."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping

# In bytes of the text. Terminals drop what is longer without a word, the smallest of the common limits is this one.
MAX_BYTES = 74_994
_ESCAPE = "\x1b"


def requests(text: str, environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return what to write to the terminal; nothing when the text is too long for it."""
    encoded = text.encode("utf-8", "replace")
    if len(encoded) > MAX_BYTES:
        return ()
    plain = f"{_ESCAPE}]52;c;{b64encode(encoded).decode()}\a"
    if environment.get("TMUX"):
        # As it is set up, tmux takes the plain form itself, or lets the wrapped one through to the terminal around it.
        return (plain, f"{_ESCAPE}Ptmux;{plain.replace(_ESCAPE, _ESCAPE * 2)}{_ESCAPE}\\")
    if environment.get("TERM", "").startswith("screen"):
        return (f"{_ESCAPE}P{plain}{_ESCAPE}\\",)
    return (plain,)
