"""Publishing: where the files go, each one and the commit as they will be; nothing is written before that key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Container, Vertical
from textual.content import Content

from reviewtui.session.plans import Plan, Published
from reviewtui.session.targets import Choice
from reviewtui.tui.actions import Place
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.plan_text import EXTENTS, commit_lines, commit_row, extent_text, file_row, target_text
from reviewtui.tui.review_state import ReviewState
from reviewtui.tui.screens.planning import Drawn, PlanScreen
from reviewtui.tui.text_safe import plain, shown_block
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.key_bar import KeyBar
from reviewtui.tui.widgets.paragraphs import Paragraphs
from reviewtui.tui.widgets.row_list import RowList
from reviewtui.tui.widgets.status_line import StatusLine
from reviewtui.tui.widgets.text_pane import TextPane

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class PublishScreen(PlanScreen):
    """Shows what publishing would write, and does it."""

    WRITING = "publish-write"
    PLACES = (Place.PUBLISH, Place.LIST, Place.ANYWHERE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.PUBLISH)]

    def __init__(self, state: ReviewState, glyphs: Glyphs) -> None:
        """Begin with the files that fit."""
        super().__init__(state, glyphs)
        self._closes: bool | None = None

    def compose(self) -> ComposeResult:
        """Make target, list of files and preview."""
        yield StatusLine(self._glyphs, self._state)
        with Container(id="publish"):
            with Vertical(id="plan-pane", classes="pane") as plan:
                plan.border_title = Content("Publish")
                yield from self.where()
                yield RowList(self._glyphs, id="files")
            with TextPane(id="preview", classes="pane"):
                yield Paragraphs(id="text")
        yield KeyBar(*self.PLACES)

    def on_mount(self) -> None:
        """Plan for where the configuration says."""
        self.query_one(StatusLine).tell()
        self.query_one(RowList).focus()
        self.plan_anew()

    @on(RowList.Looked)
    def looked(self) -> None:
        """Show the file under the cursor."""
        self._show_row()

    @on(RowList.Chosen)
    def chosen(self) -> None:
        """Go into the text of the file."""
        self.query_one("#preview").focus()

    def action_turn_extent(self) -> None:
        """Take what fits, or one's own part only, or the closing files too."""
        extents = list(EXTENTS)
        self._closes = extents[(extents.index(self._closes) + 1) % len(extents)]
        self.aim(self._target)

    def choices(self) -> Sequence[Choice]:
        """Return where a review can be published."""
        return self._state.session.targets

    def planner(self) -> Callable[[str], Drawn]:
        """Plan with the files that are wanted now."""
        session, closing = self._state.session, self._closes
        return lambda to: Drawn(session.plan(to, closing=closing))

    def carry_out(self, plan: Plan) -> Published:
        """Publish."""
        return self._state.session.publish(plan)

    def show_target(self, target: Choice, choices: Sequence[Choice]) -> None:
        """Show where the files go, and which they are."""
        self.query_one("#target", Paragraphs).tell([target_text(target, choices), extent_text(self._closes)])

    def show_plan(self, drawn: Drawn) -> None:
        """List the commit and the files."""
        plan = drawn.plan
        commit = [commit_row(plan, self._glyphs)] if plan.commit is not None else []
        self.query_one(RowList).show([*commit, *(file_row(file, self._glyphs) for file in plan.files)])
        self._show_row()

    def show_nothing(self) -> None:
        """Take the files away."""
        self.query_one(RowList).show([])
        self.query_one("#preview").border_title = Content("The file")
        self.query_one("#text", Paragraphs).tell([])

    def _show_row(self) -> None:
        plan, row = self._plan, self.query_one(RowList).cursor
        if plan is None:
            return
        preview, text = self.query_one("#preview", TextPane), self.query_one("#text", Paragraphs)
        if plan.commit is not None and row == 0:
            preview.border_title = Content("The commit")
            text.tell(commit_lines(plan, plan.commit))
        else:
            file = plan.files[row - (plan.commit is not None)]
            preview.border_title = Content(plain(file.path))
            text.tell([shown_block(file.text)])
        preview.scroll_home(animate=False)
