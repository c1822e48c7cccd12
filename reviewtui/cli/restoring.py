"""What `undo` and `redo` share: they tell what was taken back or said again, and refuse when there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.cli.saying import Told
from reviewtui.errors import UsageError

if TYPE_CHECKING:
    from reviewtui.model import JsonValue
    from reviewtui.reviews.undoing import Restored
    from reviewtui.reviews.unsaid import Word
    from reviewtui.session import Session

_NOTHING = "Each clone undoes what was said in it; what another one published, it can only change."


def undo(session: Session) -> Told:
    """Take back what was said last."""
    restored = session.undo()
    if restored is None:
        raise UsageError("nothing is left to undo in your draft of this review", hint=_NOTHING)
    return _told("undo", session, restored)


def redo(session: Session) -> Told:
    """Say again what was taken back last."""
    restored = session.redo()
    if restored is None:
        raise UsageError(
            "nothing was undone that could be done again", hint="What is said after an undo ends the redo."
        )
    return _told("redo", session, restored)


def _told(word: str, session: Session, restored: Restored) -> Told:
    # What a review needs loads only when one is open: the help does not.
    from reviewtui.reports.restored_text import sentence  # noqa: PLC0415

    words: list[JsonValue] = [_word(change.about) for change in restored.changes if change.about is not None]
    return Told(word, sentence(restored, session.report, session.checklist), (), {"words": words})


def _word(about: Word) -> dict[str, JsonValue]:
    """Return what kind of word it was, and what it was about."""
    from reviewtui.reviews.types import Answer, Comment, Mark, Resolution, Ruling, Score  # noqa: PLC0415 - as above

    match about:
        case Answer(question=name):
            kind = "answer"
        case Score(dimension=name):
            kind = "score"
        case Mark(fingerprint=name):
            kind = "mark"
        case Ruling(fingerprint=name):
            kind = "decision"
        case Comment(id=name):
            kind = "comment"
        case Resolution(comment=name):
            kind = "resolution"
        case _:
            kind, name = "vote", ""
    return {"word": kind, "about": name}
