"""Names of files and folders made from branches, addresses and titles, which may hold anything at all."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import NamedTuple

_LONGEST_SLUG = 60
_LONGEST_REVIEWER = 80
_HASH_DIGITS = 8
_NOT_IN_SLUGS = re.compile(r"[^a-z0-9]+")
_PLAIN_REVIEWER = re.compile(r"[a-z0-9][a-z0-9._+@-]*[a-z0-9]")
_TAKEN = frozenset({"review", "report", "waivers"})


class Names(NamedTuple):
    """What everybody calls the two sides of a review, in whichever clone they are."""

    base: str
    head: str


def slug(text: str, longest: int = _LONGEST_SLUG) -> str:
    """Return `text` in small letters, digits and dashes; empty when nothing of it can be written so."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    words = _NOT_IN_SLUGS.sub("-", plain).strip("-")
    if len(words) <= longest:
        return words
    cut = words[: longest + 1].rsplit("-", 1)[0] if "-" in words[:longest] else words[:longest]
    return cut[:longest].strip("-")


def review_id(base: str, head: str) -> str:
    """Return the name of a review of `head` (branch, or commit when there is none) against `base`.

    Readable, and ended by a short hash of both names, so that two branches never share a folder.
    """
    readable = slug(head) or "review"
    both = f"{base}\x00{head}"
    return f"{readable}-{_digest(both)}"


def reviewer_slug(email: str) -> str:
    """Return the name of a reviewer's own files: the address itself where it is a plain one, else a hashed form.

    Case does not count in it. The hash keeps apart two addresses that look alike once they are written plainly.
    """
    address = email.strip().lower()
    if len(address) <= _LONGEST_REVIEWER and _PLAIN_REVIEWER.fullmatch(address) and address not in _TAKEN:
        return address
    return f"{slug(address, _LONGEST_REVIEWER // 2) or 'reviewer'}-{_digest(address)}"


def writable(text: str) -> str:
    """Return text that UTF-8 can hold: odd bytes of a command line come as lone surrogates."""
    return text.encode("utf-8", "replace").decode()


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH_DIGITS]
