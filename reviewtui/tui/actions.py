"""What an action is, and what is made from the table of them: bindings, key bar, help and command palette."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from textual.binding import Binding

from reviewtui.tui.key_names import shown_key


class Place(Enum):
    """Where an action's keys work; the value is the heading in the help."""

    ANYWHERE = "Anywhere"
    REVIEW = "Review, in every pane"
    FINDINGS = "Changes, diff and finding"
    CHANGES = "Changes"
    DIFF = "Diff"
    SEMANTIC = "Semantic view"
    FINDING = "Finding"
    QUESTION = "Question"
    QUESTIONS = "List of questions"
    EDITOR = "Note and comment"
    RULING = "Decision on a finding"
    OPERATIONS = "Operations of a finding"
    FILTER = "Filter"
    SEARCH = "Search"
    COMMENTS = "All comments"
    LIST = "Lists"
    TEXT = "Long texts"
    REQUIREMENTS = "What blocks the review"
    VERDICT = "Verdict"
    PUBLISH = "Publish"
    RECORDS = "Records"
    RECORD = "A record to write"
    RECORD_TEXT = "Text of a record"
    WISHES = "Title and options of a record"
    HISTORY = "History of a description"
    RULES = "Rules"
    INBOX = "Inbox"
    LOADING = "While loading"
    STOPPED = "When something went wrong"
    HELP = "Help"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that a reviewer can do.

    `keys` are Textual's names of keys, the first one is shown; `run` is what Textual calls; `short` is the word in
    the key bar, empty when the action is not shown there; `named` is whether it is worth finding by name, which moving
    a cursor is not.
    """

    id: str
    keys: tuple[str, ...]
    title: str
    help: str
    place: Place
    run: str
    short: str = ""
    named: bool = True

    @property
    def shown_keys(self) -> str:
        """The keys as people write them."""
        return " ".join(shown_key(key) for key in self.keys)

    @property
    def always(self) -> bool:
        """Whether it also works over every window and while a text is written: control keys of the whole program."""
        return self.place is Place.ANYWHERE and self.keys[0].startswith("ctrl+")

    @property
    def vital(self) -> bool:
        """Whether one would be lost without its key: help, and what leads out of a place or of the program."""
        return self.id in {"help", "quit"} or "escape" in self.keys

    def binding(self) -> Binding:
        """Return the binding; by its id it gets other keys where somebody chose them."""
        return Binding(",".join(self.keys), self.run, self.title, show=False, priority=self.always, id=self.id)


Cells: TypeAlias = tuple[str, str, str, str, str] | tuple[str, str, str, str, str, str]


def table(place: Place, *rows: Cells, named: bool = True) -> list[Action]:
    """Read rows of: id, keys, title, help, what runs, and the word in the key bar if there is one."""
    return [
        Action(key, tuple(keys.split()), title, text, place, run, "".join(short), named)
        for key, keys, title, text, run, *short in rows
    ]


def moves(place: Place, *, scrolls: bool = False) -> list[Action]:
    """Return the keys that move about, the same in every place; a place without a cursor scrolls."""
    name = place.name.lower()
    up_and_down = "scroll" if scrolls else "cursor"
    rows: list[Cells] = [
        (f"{name}-down", "j down", "Down", "Go down one line.", f"{up_and_down}_down"),
        (f"{name}-up", "k up", "Up", "Go up one line.", f"{up_and_down}_up"),
    ]
    if not scrolls:
        rows += [
            (f"{name}-page-down", "ctrl+d pagedown", "Half a page down", "Go down half a page.", "half_page(1)"),
            (f"{name}-page-up", "ctrl+u pageup", "Half a page up", "Go up half a page.", "half_page(-1)"),
            (f"{name}-top", "g home", "Top", "Go to the first line.", "go(0)"),
            (f"{name}-bottom", "G end", "Bottom", "Go to the last line.", "go(-1)"),
        ]
    return table(place, *rows, named=False)
