"""The words of the plain dialogue: what each is for, where it is understood, what it does of the screen."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from reviewtui.errors import UsageError


class Spot(Enum):
    """What the dialogue is about at the moment; the value is how the help calls it."""

    FINDING = "at a finding"
    COMMENT = "at a conversation"
    QUESTION = "at a question"
    VERDICT = "at the verdict"


class Word(NamedTuple):
    """A word: its name, its letter (empty: none), what may follow, what it does, and where (None: everywhere).

    `choice` words are also understood by their number. `actions` are the ids of what it does on the screen, where that
    has other names; those of the same name need not be said.
    """

    name: str
    letter: str
    follows: str
    about: str
    spot: Spot | None = None
    choice: bool = False
    actions: tuple[str, ...] = ()


def _at(spot: Spot | None, *rows: tuple[str, str, str, str] | tuple[str, str, str, str, str]) -> tuple[Word, ...]:
    """Read rows of: name (with `*`: a choice), letter, what follows, what it does, and ids of actions."""
    return tuple(
        Word(name.strip("*"), letter, follows, about, spot, name.endswith("*"), tuple(" ".join(ids).split()))
        for name, letter, follows, about, *ids in rows
    )


WORDS = (
    *_at(
        Spot.FINDING,
        ("accept*", "a", "REASON", "let the finding pass", "accept"),
        ("fix*", "f", "WHAT", "request a fix; who and until when is asked then", "fix"),
        ("waive*", "w", "REASON", "let it pass until a day; somebody answers for it", "waive"),
        ("ask*", "?", "QUESTION", "ask before you decide", "ask"),
        ("open*", "u", "", "take back what you decided about it", "open-again"),
        ("comment*", "c", "KIND TEXT", "comment on it; KIND: m s q n or p", "comment"),
        ("operation*", "o", "", "the operation, before and after", "view finding-open"),
        (
            "operations*",
            "x",
            "",
            "decide otherwise for one of its operations",
            "exception operation-accept operation-fix operation-waive operation-ask operation-as-others",
        ),
        ("lines*", "l", "[COUNT]", "the lines around it, in both versions", "reveal more-below more-above unfold"),
        ("rule*", "", "", "the page of its rule", "rules"),
        ("seen", "", "", "mark it as reviewed and go on, as Enter does", "reviewed"),
        ("unseen", "", "", "take the mark off again", "reviewed"),
    ),
    *_at(
        Spot.QUESTION,
        ("yes*", "y", "[NOTE]", "answer yes", "answer-yes"),
        ("partly*", "p", "[NOTE]", "answer partly", "answer-partly"),
        ("no*", "n", "[NOTE]", "answer no", "answer-no"),
        ("not-applicable*", "x", "[NOTE]", "it does not apply", "answer-not-applicable"),
        ("unknown*", "u", "[NOTE]", "you cannot tell", "answer-unknown"),
        ("note", "", "TEXT", "write a note, or another one", "note"),
        ("open", "", "", "take your answer back", "take-back"),
        ("confirm", "", "", "say yourself what the rules answered", "confirm"),
        ("level", "", "1-5 [NOTE]", "give the dimension a level", "score-1 score-2 score-3 score-4 score-5"),
    ),
    *_at(
        Spot.VERDICT,
        ("approve*", "a", "[REASON]", "approve the change"),
        ("conditions*", "c", "[REASON]", "approve it with conditions"),
        ("discuss*", "d", "[REASON]", "it needs discussion"),
        ("request-changes*", "r", "[REASON]", "request changes"),
        ("reject*", "j", "[REASON]", "reject it"),
        ("note", "", "TEXT", "write the sentence that goes with it", "verdict-note"),
        ("open", "", "", "take your verdict back"),
        (
            "level",
            "",
            "DIMENSION 1-5",
            "give a dimension a level",
            "verdict-level-1 verdict-level-2 verdict-level-3 verdict-level-4 verdict-level-5",
        ),
    ),
    *_at(
        None,
        ("reply", "r", "ID TEXT", "answer a comment, of anybody", "comments-reply"),
        ("resolve", "d", "ID", "say that a conversation is settled", "comments-settle"),
        ("reopen", "", "ID", "say that it is not", "comments-settle"),
        ("edit", "", "ID TEXT", "change a comment of your own", "comments-edit"),
        ("withdraw", "", "ID", "take a comment of your own back", "comments-withdraw"),
        ("comments", "", "", "all conversations, with their ids", "comments"),
        ("remark", "", "KIND TEXT", "comment on the review as a whole", "comments-whole"),
        ("at", "", "PLACE KIND TEXT", "comment on SPEC:LINE or SPEC#POINTER", "comment"),
        ("back", "b", "", "go to what was before", "previous-change previous-question previous-dimension"),
        ("next", "", "", "go on, and say nothing", "next-change next-question next-open next-open-question"),
        ("skip", "s", "", "go to the next part", "next-pane next-dimension go-questions verdict"),
        (
            "go",
            "",
            "WHERE",
            "a number, a dimension, a file; finding 3, question 7",
            "next-spec previous-spec previous-open next-differing",
        ),
        ("find", "", "WORDS", "findings and questions with these words", "search search-questions"),
        ("filter", "", "LINE", "only findings such as verdict:safe; off for all", "filter filter-off"),
        ("status", "", "", "what blocks, what is new, who reviewed", "blocks news"),
        ("report", "", "", "the whole report, as Markdown", "copy-review"),
        ("record", "", "[KIND [TITLE]]", "make a record; you see it first", "record verdict-record record-write"),
        ("publish", "", "", "write the review; you see it first", "publish verdict-publish publish-write"),
        ("undo", "", "", "take back what you said last", "review-undo"),
        ("redo", "", "", "say again what you took back", "review-redo"),
        ("help", "h", "", "these words", "help palette"),
        ("quit", "q", "", "leave; everything is saved", "quit quit-now"),
    ),
)


def words_at(spot: Spot) -> tuple[Word, ...]:
    """Return the words that are understood here, those of the place first."""
    own = tuple(word for word in WORDS if word.spot is spot)
    taken = {word.letter for word in own}
    everywhere = (word for word in WORDS if word.spot is None)
    return (*own, *(word._replace(letter="") if word.letter in taken else word for word in everywhere))


def choices_at(spot: Spot) -> tuple[Word, ...]:
    """Return the words that have a number here, in its order."""
    return tuple(word for word in words_at(spot) if word.choice)


def understood(given: str, spot: Spot) -> Word:
    """Return the word that somebody said by name, letter or number; UsageError tells what was expected."""
    said = given.lower().rstrip(":.,")
    numbered = choices_at(spot)
    if said.isascii() and said.isdecimal() and 0 < int(said[:3]) <= len(numbered):
        return numbered[int(said[:3]) - 1]
    for word in words_at(spot):
        if said in {word.name, word.letter} - {""}:
            return word
    expected = ", ".join(f"{number} {word.name}" for number, word in enumerate(numbered, start=1))
    raise UsageError(f"`{given}` is not known here", hint=f"Expected: {expected or 'Enter'}; help tells all words.")


def help_lines(spot: Spot) -> list[str]:
    """Return the words that are understood here, a line each."""
    words = words_at(spot)
    own = [_explained(word, spot) for word in words if word.spot is spot]
    everywhere = [_explained(word, spot) for word in words if word.spot is None]
    return [*([f"Words {spot.value}:", *own] if own else []), "Words everywhere:", *everywhere]


def _explained(word: Word, spot: Spot) -> str:
    choices = choices_at(spot)
    number = str(choices.index(word) + 1) if word in choices else ""
    short = ", ".join(filter(None, (number, word.letter)))
    called = " ".join(filter(None, (word.name, word.follows)))
    return f"  {called}{f' (or {short})' if short else ''}: {word.about}"
