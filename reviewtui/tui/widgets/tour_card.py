"""A stop of the tour, below whatever the tour is about: what is to be seen, why it matters, and the key to press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from reviewtui.tui.actions import Place
from reviewtui.tui.reach import nearest_places
from reviewtui.tui.teaching.course import Course
from reviewtui.tui.teaching.key_parts import KEY, key_parts
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.action_line import ActionLine, Part

if TYPE_CHECKING:
    from textual.app import ComposeResult

QUIET = "$role-text-quiet"
GAP = 2


class TourCard(Vertical):
    """Shows the stop that a course is at; it takes no keys, all of them work as they do without it."""

    class Left(Message):
        """The reviewer leaves the tour."""

    def __init__(self, course: Course, glyphs: Glyphs) -> None:
        """Show a course."""
        super().__init__()
        self.course = course
        self._glyphs = glyphs

    def compose(self) -> ComposeResult:
        """Make the three parts."""
        yield TourHead(self.course)
        yield Static(id="stop-text")
        yield TourDeed(self.course, self._glyphs)

    def on_mount(self) -> None:
        """Show the stop."""
        self.tell()

    def tell(self) -> None:
        """Show the stop that the course is at now."""
        stop = self.course.here
        if stop is None:
            return
        for text in self.query("#stop-text").results(Static):
            text.update(Content.assemble(stop.what, (f" {stop.why}", QUIET)))
        for line in self.query(ActionLine):
            line.refresh()


class TourHead(ActionLine):
    """Where the tour is, and the keys that lead on, back and out."""

    def __init__(self, course: Course) -> None:
        """Show a course."""
        super().__init__()
        self._course = course

    def parts(self) -> list[Part]:
        """Return the line; the way out comes last, where it is not needed first."""
        stop = self._course.here
        if stop is None:
            return []
        left = [Part(" "), Part(f"Tour {self._course.progress}", KEY), Part("  "), Part(stop.title, "bold")]
        # Elsewhere this key closes what lies over the review.
        leave = "  {back} leave" if Place.REVIEW in nearest_places(self.screen) else ""
        right = key_parts(f"{{tour-next}} next  {{tour-back}} back{leave}  {{hints-off}} never again", QUIET)
        room = self.size.width - 1 - sum(part.width for part in (*left, *right))
        return [*left, Part(" " * max(GAP, room)), *right]


class TourDeed(ActionLine):
    """What is to be done at the stop."""

    def __init__(self, course: Course, glyphs: Glyphs) -> None:
        """Show a course."""
        super().__init__()
        self._course = course
        self._glyphs = glyphs

    def parts(self) -> list[Part]:
        """Return the line."""
        stop = self._course.here
        return [] if stop is None else [Part(f" {self._glyphs.arrow} ", KEY), *key_parts(stop.do)]
