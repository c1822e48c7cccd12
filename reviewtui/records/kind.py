"""What a kind of record is: its words, forms, folder, names, states and checks, declared in one place per kind."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from reviewtui.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from reviewtui.consumers.consumer import Inventory
    from reviewtui.model import Level
    from reviewtui.records.known import Known


class Naming(Enum):
    """What the files of a kind are named after: a number, their title, a day and their title; or there is just one."""

    NUMBERED = "numbered"
    TITLED = "titled"
    DATED = "dated"
    ONE_FILE = "one-file"


@dataclass(frozen=True, slots=True)
class States:
    """The states of a record, from the first one on, and where each may go; a state that leads nowhere is an end.

    `open` are those in which somebody still has to do something.
    """

    moves: Mapping[str, tuple[str, ...]]
    open: frozenset[str] = frozenset()

    @property
    def first(self) -> str:
        """The state of a new record."""
        return next(iter(self.moves), "")

    def check_move(self, before: str, after: str) -> None:
        """Raise `UsageError` with the states that are allowed when a record cannot go from one state to another."""
        if after not in self.moves:
            raise UsageError(f"there is no state `{after}`", hint=f"States: {', '.join(self.moves)}.")
        allowed = self.moves.get(before, tuple(self.moves))
        if after not in allowed:
            ways = f"It can become: {', '.join(allowed)}." if allowed else "It is an end; write a new record."
            raise UsageError(f"a record that is `{before}` cannot become `{after}`", hint=ways)


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which a kind is written: the name people choose it by, and its template below `templates/`.

    `house` are the templates of the reviewed repository, by name, where it has some for the kind: they come first.
    """

    id: str
    template: str
    about: str
    house: Mapping[str, str] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Option:
    """Something that a kind wants to know of its author: an option of its command, and what the help says to it."""

    name: str
    metavar: str
    about: str


@dataclass(frozen=True, slots=True)
class Ailment:
    """What is wrong with a record: the check that says so, how much it matters, where, and what to do."""

    check: str
    level: Level
    path: str
    line: int
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """A record as it stands in the repository: file, whole text, and what it says of itself in whatever dialect.

    `status` is in small letters, `written_status` as it stands; `day` is its last date, if it has one. `front` are the
    values of its front matter.
    """

    kind: str
    path: str
    text: str
    title: str
    number: int | None = None
    status: str = ""
    written_status: str = ""
    day: date | None = None
    dialect: str = ""
    front: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True)
class Log:
    """All records of a kind in a repository, in the order of their numbers, and every path that there is."""

    folder: str
    records: tuple[Record, ...]
    paths: frozenset[str]


@dataclass(frozen=True, slots=True)
class Check:
    """A check of all records of a kind; `run` sees the log that holds them, and the day it is asked on."""

    id: str
    about: str
    run: Callable[[Log, date], tuple[Ailment, ...]]


@dataclass(frozen=True, slots=True)
class Next:
    """What a record asks for next, in a few words with its day, and whether that is late."""

    words: str
    late: bool


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record. `fill` gives the values of a template, which has the form's text around them.

    `id` is also its key below `records` in the configuration; `places` are folders (or files, for a kind that has
    one) in which such records are kept; where none has any, the first one is taken. The first form is the usual one.
    `into` puts what a template gave into the text of the one file that a kind has, which is empty while there is none.
    `reads` are the kinds whose records it is filled from too. `next` tells what a record asks for next, and when.
    """

    id: str
    noun: str
    plural: str
    places: tuple[str, ...]
    naming: Naming
    forms: tuple[Form, ...]
    states: States
    fill: Callable[[Known], Mapping[str, object]]
    title: Callable[[Known], str]
    checks: tuple[Check, ...] = ()
    options: tuple[Option, ...] = ()
    into: Callable[[str, str], str] | None = None
    reads: tuple[str, ...] = ()
    next: Callable[[Record, Inventory, date], Next | None] | None = None

    @property
    def folder(self) -> str:
        """Where records are kept unless told otherwise, or the file itself."""
        return self.places[0]

    def form(self, name: str | None) -> Form:
        """Return the form of this name, or the usual one; `UsageError` names those there are."""
        if name is None:
            return self.forms[0]
        found = next((form for form in self.forms if form.id == name), None)
        if found is None:
            known = ", ".join(form.id for form in self.forms)
            raise UsageError(f"a {self.noun} has no form `{name}`", hint=f"Forms: {known}.")
        return found
