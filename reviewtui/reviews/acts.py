"""What a reviewer did, one act after the other, each with what it takes to undo it or to do it again."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

# msgspec reads the annotations below when it decodes a draft, so these imports are needed when the program runs.
from reviewtui.reviews.moment import Moment
from reviewtui.reviews.types import Answer, Comment, Mark, Outcome, Resolution, Ruling, Score


class Entries(msgspec.Struct, frozen=True, omit_defaults=True):
    """Entries of a draft by kind and key; None where there was none, or one that says nothing."""

    answers: dict[str, Answer | None] = {}
    scores: dict[str, Score | None] = {}
    comments: dict[str, Comment | None] = {}
    marks: dict[str, Mark | None] = {}
    rulings: dict[str, Ruling | None] = {}
    resolutions: dict[str, Resolution | None] = {}
    outcome: dict[str, Outcome | None] = {}


# The kinds of entries that are words; of the last one there is only one, under an empty key.
WORDS = Entries.__struct_fields__


class Act(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """One act; `follows` is the number of the act before it, 0 for the first, and `at` when it was last done or undone.

    `other` holds the entries that the draft does not hold now: those from before the act, and once it is undone, those
    that it had made. What is said after an undo follows the last act that stands, so that the acts are a tree.
    """

    number: int
    at: Moment
    other: msgspec.Raw
    follows: int = 0
    undone: bool = False

    @property
    def entries(self) -> Entries:
        """What `other` holds; it is decoded when it is asked for, for most acts are never undone."""
        return _decoder.decode(self.other)

    @staticmethod
    def kept(entries: Mapping[str, Mapping[str, object]]) -> msgspec.Raw:
        """Return entries, by kind and key, as an act holds them."""
        return msgspec.Raw(_encoder.encode(entries))


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Entries)
