"""What an action is, and what is made from the table of them: bindings, key bar, help and command palette."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from textual.binding import Binding


class Place(Enum):
    """Where an action's keys work; the value is the heading in the help."""

    ANYWHERE = "Anywhere"
    REVIEW = "Review, in every pane"
    FINDINGS = "Changes, diff and finding"
    CHANGES = "Changes"
    DIFF = "Diff"
    FINDING = "Finding"
    QUESTION = "Question"
    EDITOR = "Note and comment"
    LIST = "Lists"
    VERDICT = "Verdict"
    PUBLISH = "Publish"
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

    def binding(self) -> Binding:
        """Return the binding; control keys of the program as a whole also work while a text is written."""
        priority = self.place is Place.ANYWHERE and self.keys[0].startswith("ctrl+")
        return Binding(",".join(self.keys), self.run, self.title, show=False, priority=priority)


_SHOWN = {
    "question_mark": "?",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "slash": "/",
    "escape": "esc",
    "pagedown": "pgdn",
    "pageup": "pgup",
}


def shown_key(key: str) -> str:
    """Return a key as people write it."""
    return _SHOWN.get(key, key)
