"""JSON pointers (RFC 6901): how a place inside a tree is written, taken apart and put together."""

from __future__ import annotations


def escape(token: str) -> str:
    """Return one key or index as it stands in a pointer: `~` becomes `~0`, `/` becomes `~1`."""
    return token.replace("~", "~0").replace("/", "~1") if "~" in token or "/" in token else token


def unescape(token: str) -> str:
    """Return the key that one part of a pointer stands for."""
    return token.replace("~1", "/").replace("~0", "~") if "~" in token else token


def join(*tokens: str | int) -> str:
    """Return the pointer that leads through these keys and indexes; the root is the empty text."""
    return "".join(f"/{escape(str(token))}" for token in tokens)


def split(pointer: str) -> tuple[str, ...]:
    """Return the keys and indexes a pointer leads through.

    Raises:
        ValueError: the text is neither empty nor begins with `/`, and so is no pointer.

    """
    if not pointer:
        return ()
    if not pointer.startswith("/"):
        message = f"not a JSON pointer: {pointer!r}"
        raise ValueError(message)
    parts = pointer[1:].split("/")
    return tuple(map(unescape, parts)) if "~" in pointer else tuple(parts)
