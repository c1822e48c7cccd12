"""What blocks the review: each thing that is asked for with the one step that would meet it, and who reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Container, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from reviewtui.errors import ReviewtuiError
from reviewtui.reviews.requirements.requirement import Step
from reviewtui.tui.actions import Place
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.requirement_text import headline, requirement_lines, requirement_row, review_lines
from reviewtui.tui.review_state import ReviewState
from reviewtui.tui.text_safe import shown
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.key_bar import KeyBar
from reviewtui.tui.widgets.paragraphs import Paragraphs
from reviewtui.tui.widgets.row_list import RowList
from reviewtui.tui.widgets.status_line import StatusLine
from reviewtui.tui.widgets.text_pane import TextPane

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from reviewtui.reviews.status import Status


class RequirementsScreen(Screen[Step | None]):
    """The list; it returns the step that the reviewer wants to take."""

    PLACES = (Place.REQUIREMENTS, Place.LIST, Place.ANYWHERE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.REQUIREMENTS)]

    def __init__(self, state: ReviewState, glyphs: Glyphs) -> None:
        """Take the review."""
        super().__init__()
        self._state = state
        self._glyphs = glyphs
        self._status: Status | None = None

    def compose(self) -> ComposeResult:
        """Make the list with the text of the chosen row, and the reviewers beside them."""
        yield StatusLine(self._glyphs, self._state)
        with Container(id="requirements"):
            with Vertical(id="asked-pane", classes="pane") as asked:
                asked.border_title = Content("What blocks the review")
                yield Static(Content.styled(" Looking at what is asked for ...", "$role-text-quiet"), id="headline")
                yield RowList(self._glyphs, id="asked")
                with TextPane(id="text"):
                    yield Paragraphs(id="detail")
            with TextPane(id="people", classes="pane") as people:
                people.border_title = Content("Who reviewed")
                yield Paragraphs(id="reviewers")
        yield KeyBar(*self.PLACES)

    def on_mount(self) -> None:
        """Ask in a thread: with thousands of findings it takes a moment."""
        self.query_one(StatusLine).tell()
        self.query_one(RowList).focus()
        self.run_worker(self._ask, thread=True, group="status")

    @on(RowList.Looked)
    def looked(self) -> None:
        """Show what would meet the requirement under the cursor."""
        self._show_detail()

    @on(RowList.Chosen)
    def chosen(self, event: RowList.Chosen) -> None:
        """Go where the step is taken."""
        step = self._status.requirements[event.row].step if self._status is not None else None
        if step is None:
            self.notify("Nothing more is to be done here.", markup=False)
        else:
            self.dismiss(step)

    def action_next_unmet(self, step: int) -> None:
        """Go to the next (1) or previous (-1) requirement that is not met, round the end of the list."""
        if self._status is None:
            return
        rows, every = self.query_one(RowList), self._status.requirements
        places = [(rows.cursor + step * distance) % len(every) for distance in range(1, len(every) + 1)]
        unmet = next((place for place in places if not every[place].is_met), None)
        if unmet is None:
            self.notify("Every requirement is met.", markup=False)
        else:
            rows.put_cursor(unmet)

    def action_close(self) -> None:
        """Return to the review."""
        self.dismiss(None)

    def _ask(self) -> None:
        try:
            status = self._state.session.status()
        except ReviewtuiError as error:
            text = f"{error} {error.hint}".strip()
            self.app.call_from_thread(self._headline, shown(text, "bold $role-breaking"))
        else:
            self.app.call_from_thread(self._show, status)

    def _show(self, status: Status) -> None:
        # The reviewer may have left meanwhile.
        if not self.is_attached:
            return
        self._status = status
        self._headline(headline(status))
        rows = self.query_one(RowList)
        rows.show([requirement_row(one, self._glyphs) for one in status.requirements])
        rows.put_cursor(next((row for row, one in enumerate(status.requirements) if not one.is_met), 0))
        own = self._state.session.reviewer.slug
        self.query_one("#reviewers", Paragraphs).tell(review_lines(status, own, self._glyphs))
        self._state.gone_seen = True
        self._show_detail()

    def _headline(self, text: Content) -> None:
        if self.is_attached:
            self.query_one("#headline", Static).update(Content.assemble(" ", text))

    def _show_detail(self) -> None:
        if self._status is not None and self._status.requirements:
            requirement = self._status.requirements[self.query_one(RowList).cursor]
            self.query_one("#detail", Paragraphs).tell(requirement_lines(requirement))
