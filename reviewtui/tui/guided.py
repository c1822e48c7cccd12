"""A program that teaches those who are new: hints in a first review, and a tour that anybody can take again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual import on

from reviewtui.preferences import Lead
from reviewtui.tui.desks import DeskApp
from reviewtui.tui.keymap import with_keys
from reviewtui.tui.saying import said
from reviewtui.tui.teaching import hints, tour
from reviewtui.tui.teaching.beginning import HINTS, TOUR, lessons_of
from reviewtui.tui.teaching.course import Course
from reviewtui.tui.teaching.scene import Scene
from reviewtui.tui.widgets.hint_line import HintLine
from reviewtui.tui.widgets.key_bar import KeyBar
from reviewtui.tui.widgets.tour_card import TourCard

if TYPE_CHECKING:
    from textual.actions import ActionParseResult
    from textual.dom import DOMNode

    from reviewtui.preferences import Guidance
    from reviewtui.tui.actions import Place
    from reviewtui.tui.archive import Archive
    from reviewtui.tui.inbox_desk import Desk
    from reviewtui.tui.teaching.lesson import Lesson

# What the parts of a review have, and what only the main one has; by name, for the first paint waits for neither.
EVERYWHERE, MAIN = "StatusLine", "ChangesTree"
NO_TOUR = "No tour is on; {tour} begins it."
NO_HINT = "No hint is shown. `hints: false` in your settings hides all of them."
NO_REVIEW = "The tour goes through a review: open one first."


class GuidedApp(DeskApp):
    """Watches what the reviewer does, and goes on to the next lesson when one was followed."""

    def __init__(self, desk: Desk, archive: Archive, guidance: Guidance) -> None:
        """Teach nothing yet."""
        super().__init__(desk, archive)
        self._taught, self._lead = guidance.taught, guidance.lead
        self._course: Course | None = None

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Run an action, and see whether it was what the lesson is about."""
        before = self._place()
        done = await super().run_action(action, default_namespace, namespaces)
        if self._course is not None and isinstance(action, str):
            # Some places are entered a moment after the action; then it is the one that leaves them which tells.
            self._course.saw(action, before, self._place())
            self._look_soon()
        return done

    def begin_teaching(self) -> None:
        """Begin what this review was opened with; a course that is on goes on in it."""
        lead, self._lead = self._lead, Lead.NOT
        if self.state is not None:
            session = self.state.session
            apt = bool(session.report.findings) and not session.read_only
            lessons = lessons_of(lead, self._taught.names, session.draft, apt=apt)
            if lessons:
                self._begin(HINTS if lead is Lead.HINTS else TOUR, lessons)
        self._show_lesson()

    def action_tour(self) -> None:
        """Begin the tour, also anew."""
        if self.state is None:
            self.notify(NO_REVIEW, markup=False)
            return
        self._end()
        self._begin(TOUR, tour.STOPS)
        self._show_lesson()

    def action_tour_stop(self, step: int) -> None:
        """Go on (1) or back (-1) one stop."""
        course = self._course
        if course is None or not _is_tour(course):
            self.notify(with_keys(NO_TOUR), markup=False)
            return
        course.go(step, self._scene())
        self._went_on()

    def action_hints_off(self) -> None:
        """Hide what is shown, for good."""
        if self._course is None:
            self.notify(NO_HINT, markup=False)
            return
        self._keep(self._course.name)
        self._end()

    @on(TourCard.Left)
    def tour_left(self) -> None:
        """End the tour; it is offered again."""
        self._end()

    def on_question_pane_said(self) -> None:
        """See whether an answer by mouse was what the lesson is about; so for what follows."""
        self._look_soon()

    def on_changes_tree_looked(self) -> None:
        """See whether another finding is shown."""
        self._look_soon()

    def on_row_list_chosen(self) -> None:
        """See whether a decision was chosen."""
        self._look_soon()

    def on_descendant_focus(self) -> None:
        """See whether another pane has the keys."""
        self._look_soon()

    def _begin(self, name: str, lessons: tuple[Lesson, ...]) -> None:
        self._course = Course(name, lessons, self._scene())

    def _end(self) -> None:
        self._course = None
        for screen in self.screen_stack:
            screen.query("HintLine, TourCard").remove()

    def _look_soon(self) -> None:
        """Look when all that follows from what was done is done too."""
        if self._course is not None and self.is_running:
            self.screen.call_after_refresh(self._look)

    def _look(self) -> None:
        course = self._course
        if course is None or self.state is None:
            return
        lesson = course.look(self._scene())
        if lesson is not None and course.name == HINTS:
            self._keep(lesson.id)
        if lesson is not None:
            self._went_on()
        else:
            self._show_lesson()

    def _went_on(self) -> None:
        course = self._course
        if course is None:
            return
        if course.here is None:
            self._keep(course.name)
            self._end()
            self.notify(with_keys(hints.DONE if course.name == HINTS else tour.DONE), markup=False)
        self._show_lesson()

    def _show_lesson(self) -> None:
        """Show the lesson on every part of the review that is open; a hint is for its main screen only."""
        course = self._course
        if course is None:
            return
        touring = _is_tour(course)
        for screen in self.screen_stack:
            if not screen.is_mounted or not screen.query(EVERYWHERE if touring else MAIN):
                continue
            shown = [one for one in (*screen.query(HintLine), *screen.query(TourCard)) if one.course is course]
            for lesson in shown:
                lesson.tell()
            if not shown:
                lesson = TourCard(course, self.glyphs) if touring else HintLine(course)
                screen.mount(lesson, before=screen.query_one(KeyBar))

    def _keep(self, name: str) -> None:
        def keep() -> None:
            self._taught = self._taught.keep(name)

        said(self, keep)

    def _scene(self) -> Scene:
        state = self.state
        if state is None:
            message = "a lesson is about a review that is open"
            raise RuntimeError(message)
        return Scene(state.shown, state.pane, self._place(), state.session.draft)

    def _place(self) -> Place | None:
        places: tuple[Place, ...] = getattr(self.screen, "PLACES", ())
        return places[0] if places else None


def _is_tour(course: Course) -> bool:
    return course.lessons == tour.STOPS
