"""What is left of a word that was taken back: an entry that says nothing, so that no merge brings the word back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, TypeAlias

from reviewtui.reviews.types import Answer, Comment, Mark, Outcome, Resolution, Ruling, Score

Word: TypeAlias = Answer | Score | Comment | Mark | Ruling | Resolution | Outcome

_NOTHING = {
    Answer: {"value": None, "note": ""},
    Score: {"level": None, "note": ""},
    Comment: {"withdrawn": True},
    Mark: {"reviewed": False},
    Resolution: {"resolved": False, "unsaid": True},
    Outcome: {"decision": None, "note": ""},
}
_WHENEVER = datetime.fromtimestamp(0, UTC)


def unsaid(word: Word, at: datetime) -> Word:
    """Return what stands in the place of a word as if it had never been said."""
    if isinstance(word, Ruling):
        bare = Ruling(word.fingerprint, None, at, operation=word.operation, unsaid=True)
        return replace(bare, rule=word.rule, spec=word.spec, element=word.element)
    nothing: Any = _NOTHING[type(word)]
    return replace(word, at=at, **nothing)


def meaning(word: Word | None) -> Word | None:
    """Return what a word says, whenever it was said; None when it says nothing."""
    if word is None or word == unsaid(word, word.at):
        return None
    return replace(word, at=_WHENEVER)
