"""What the page in the browser says, as packets for the program that draws the screen."""

from __future__ import annotations

import json
from typing import NamedTuple

_WIDTHS = (20, 500)
_HEIGHTS = (5, 300)
_USUAL = (80, 24)
_LENGTH_BYTES = 4
DRAWN = b"D"
"""The kind of packets that hold what is drawn, or typed."""
_TOLD = b"M"


class Size(NamedTuple):
    """Columns and rows of the window."""

    width: int
    height: int

    @classmethod
    def of(cls, width: object, height: object) -> Size:
        """Return the size that somebody claims to have, as near as a window can be."""
        return cls(_within(width, _USUAL[0], _WIDTHS), _within(height, _USUAL[1], _HEIGHTS))


def packet_of(text: str) -> bytes | None:
    """Return the packet for a message of the page; None for what means nothing to the program."""
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return None
    match said:
        case ["stdin", str(typed)]:
            return packet(DRAWN, typed.encode(errors="replace"))
        case ["resize", {"width": width, "height": height}]:
            return packet(_TOLD, json.dumps({"type": "resize", **Size.of(width, height)._asdict()}).encode())
        case ["focus" | "blur" as kind]:
            return packet(_TOLD, json.dumps({"type": kind}).encode())
    return None


def leave() -> bytes:
    """Return the packet that asks the program to end."""
    return packet(_TOLD, b'{"type": "quit"}')


def packet(kind: bytes, content: bytes) -> bytes:
    """Return a packet, as Textual's driver for browsers reads it."""
    return kind + len(content).to_bytes(_LENGTH_BYTES, "big") + content


def _within(number: object, usual: int, bounds: tuple[int, int]) -> int:
    if isinstance(number, str) and number.isascii() and number.isdecimal():
        number = int(number[:9])
    if not isinstance(number, int) or isinstance(number, bool):
        return usual
    return min(max(number, bounds[0]), bounds[1])
