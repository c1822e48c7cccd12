"""A requirement as it stands, and the one step that would meet it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from reviewtui.rules.words import clean, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAMED = 3
_LONGEST_QUOTE = 200


class State(Enum):
    """Whether a requirement is met; what cannot be told shuts a gate like what is not met."""

    MET = "met"
    NOT_MET = "not-met"
    CANNOT_BE_TOLD = "cannot-be-told"

    @property
    def phrase(self) -> str:
        """The state in a reader's words."""
        return self.value.replace("-", " ")


class Deed(Enum):
    """What kind of thing has to be done: the screen has a key for each, or none where it happens elsewhere."""

    ANSWER = "answer"
    RULE = "rule"
    RESOLVE = "resolve"
    VOTE = "vote"
    ASK = "ask"
    MEND = "mend"
    CONFIGURE = "configure"
    PUBLISH = "publish"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: in a sentence, and as the words of a command where there is one.

    Words in capitals stand for what only a person can fill in. `about` is the fingerprint, the question or the comment
    that it is done to.
    """

    deed: Deed
    text: str
    command: tuple[str, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that is asked for: `title` says it as a claim, `detail` how it stands, `step` what would meet it."""

    id: str
    title: str
    state: State
    detail: str
    step: Step | None = None

    @property
    def is_met(self) -> bool:
        """Whether nothing more is to be done."""
        return self.state is State.MET


def met(name: str, title: str, detail: str) -> Requirement:
    """Return a requirement that asks for nothing more."""
    return Requirement(name, title, State.MET, detail)


def not_met(name: str, title: str, detail: str, step: Step) -> Requirement:
    """Return a requirement for which something has to be done."""
    return Requirement(name, title, State.NOT_MET, detail, step)


def cannot_be_told(name: str, title: str, detail: str, step: Step) -> Requirement:
    """Return a requirement that nobody can judge before something is done."""
    return Requirement(name, title, State.CANNOT_BE_TOLD, detail, step)


def listed(names: Sequence[str], more: str = "; ") -> str:
    """Return the first few of some names, and how many there are besides."""
    rest = len(names) - _NAMED
    return more.join([*names[:_NAMED], *([f"and {rest:,} more"] if rest > 0 else [])])


def quoted(words: str) -> str:
    """Return what somebody said as part of a sentence: in one line, and not longer than people read there."""
    return shortened(clean(words), _LONGEST_QUOTE)
