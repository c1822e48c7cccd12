"""One line of a draft's journal: a checksum, then one word of the reviewer as JSON; and the table of what they can be.

A line says: under this kind and key, the draft now holds this. A line without an entry takes the key away.
"""

from __future__ import annotations

import hashlib
from types import MappingProxyType
from typing import Any

import msgspec

from reviewtui.reviews.acts import Act
from reviewtui.reviews.moment import Moment
from reviewtui.reviews.types import Answer, Comment, Look, Mark, Outcome, Resolution, Ruling, Score

# It rises with every change after which an earlier reviewtui would leave out something that it does not know.
SCHEMA = 3
HEADING = "review"
_DIGEST_BYTES = 8
_DIGEST_SIGNS = 2 * _DIGEST_BYTES
_NO_ENTRY = msgspec.Raw()


class Heading(msgspec.Struct, frozen=True, kw_only=True):
    """What the draft is about; `at` is when the draft was in this state."""

    schema: int
    review: str
    reviewer: str
    base: str
    head: str
    base_commit: str
    head_commit: str
    checklist: str
    checklist_version: str
    created: Moment
    at: Moment


# What a draft holds, by the name of its field; a new kind of word is one more line here.
KINDS = MappingProxyType[str, Any](
    {
        "answers": Answer,
        "scores": Score,
        "comments": Comment,
        "marks": Mark,
        "rulings": Ruling,
        "resolutions": Resolution,
        "looks": Look,
        "outcome": Outcome,
        "published": tuple[str, ...],
        # After the words, so that a line torn off leaves a word without its act, and no act without its word.
        "acts": Act,
    }
)


class _Line(msgspec.Struct, omit_defaults=True):
    kind: str
    key: str = ""
    entry: msgspec.Raw = _NO_ENTRY


class _Version(msgspec.Struct):
    schema: int


class DamagedLineError(Exception):
    """The checksum says that these are not the bytes that were written."""


class NewerLineError(Exception):
    """These bytes were written as they stand, and this reviewtui does not know what they mean."""


_encoder = msgspec.json.Encoder()
_line_decoder = msgspec.json.Decoder(_Line)
_version_decoder = msgspec.json.Decoder(_Version)
_decoders = {kind: msgspec.json.Decoder(of) for kind, of in (*KINDS.items(), (HEADING, Heading))}


def encode(kind: str, key: str, entry: object) -> bytes:
    """Return the line that gives `key` this entry; None takes the key away."""
    raw = _NO_ENTRY if entry is None else msgspec.Raw(_encoder.encode(entry))
    payload = _encoder.encode(_Line(kind, key, raw))
    return b"%b %b\n" % (_digest(payload), payload)


def decode(line: bytes) -> tuple[str, str, object]:
    """Return kind, key and entry of a line without its end; the entry is None when the key is taken away.

    Raises `DamagedLineError` when the checksum is wrong, `NewerLineError` when it is right and the line is not known.
    """
    payload = line[_DIGEST_SIGNS + 1 :]
    if line[: _DIGEST_SIGNS + 1] != _digest(payload) + b" ":
        raise DamagedLineError
    try:
        read = _line_decoder.decode(payload)
        if read.kind == HEADING and _version_decoder.decode(read.entry).schema > SCHEMA:
            raise NewerLineError
        entry = _decoders[read.kind].decode(read.entry) if read.entry else None
    except (msgspec.DecodeError, UnicodeDecodeError, KeyError) as error:
        raise NewerLineError from error
    return read.kind, read.key, entry


def _digest(payload: bytes) -> bytes:
    return hashlib.blake2b(payload, digest_size=_DIGEST_BYTES).hexdigest().encode()
