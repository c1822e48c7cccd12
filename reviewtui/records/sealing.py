"""A last line that tells whether a document is still as it was made: nobody's own words are ever written over.

It proves nothing against somebody who means harm: whoever edits can seal anew.
"""

from __future__ import annotations

import hashlib
import re

_SEAL = "<!-- Made by reviewtui from a review; edit it, and it is yours. Seal: {} -->\n"
_SEALED = re.compile(re.escape(_SEAL).replace(re.escape("{}"), "([0-9a-f]{64})").encode() + rb"\Z")


def sealed(text: str) -> str:
    """Return a document, which ends in a line end, with its seal below it."""
    return f"{text}\n{_SEAL.format(_digest(text.encode()))}"


def unsealed(text: str) -> str:
    """Return a document without the seal below it, if it bears one."""
    seal = _SEALED.search(text.replace("\r\n", "\n").encode())
    return text if seal is None else seal.string[: seal.start() - 1].decode()


def is_untouched(content: bytes) -> bool:
    """Whether a document bears a seal, and nobody edited it since; line ends of other systems are no edit."""
    written = content.replace(b"\r\n", b"\n")
    seal = _SEALED.search(written)
    return seal is not None and _digest(written[: seal.start() - 1]) == seal[1].decode()


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
